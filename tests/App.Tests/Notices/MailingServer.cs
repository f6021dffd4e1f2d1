using Shouwen.App.Notices;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Notices;

/// <summary>The product with a mail server to send by.</summary>
public sealed class MailingServer : ShouwenServer
{
    internal MailServer Mail { get; } = new();

    protected override void Adjust(WebApplicationBuilder builder)
    {
        base.Adjust(builder);
        builder.Services.Configure<MailOptions>(options => (options.Host, options.Port, options.From, options.FromName, options.PerMinute, options.Security, options.Site) =
            ("127.0.0.1", Mail.Port, "care@centre.example", "服务中心", int.MaxValue, MailKit.Security.SecureSocketOptions.None, new("https://quality.example")));
    }
}

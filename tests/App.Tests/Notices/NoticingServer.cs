using Shouwen.App.Notices;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Notices;

/// <summary>The product with a mail server and with a robot beside it that it may reach.</summary>
public sealed class NoticingServer : ShouwenServer
{
    internal MailServer Mail { get; } = new();

    protected override void Adjust(WebApplicationBuilder builder)
    {
        base.Adjust(builder);
        builder.Services.Configure<NoticeOptions>(options => options.AllowPrivate = true);
        builder.Services.Configure<MailOptions>(options => (options.Host, options.Port, options.From, options.PerMinute, options.Security, options.Site) =
            ("127.0.0.1", Mail.Port, "care@centre.example", int.MaxValue, MailKit.Security.SecureSocketOptions.None, new("https://quality.example")));
    }
}

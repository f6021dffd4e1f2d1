using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Shouwen.App.Access.Published;
using Shouwen.App.Voice.Answers.Pages;

namespace Shouwen.App.Voice.Answers;

/// <summary>How often one address may ask for pages of the form: a hall full of people has one address, and a flood has one too.</summary>
internal sealed class FormLimit(IOptions<VoiceOptions> options) : IRateLimiterPolicy<string>
{
    public const string Name = "answers";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = async (refused, _) =>
    {
        if (refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            refused.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await Closing.Refused(Refusal.TooMany, null).ExecuteAsync(refused.HttpContext);
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => RateLimitPartition.GetFixedWindowLimiter(
        CallerAddress.Of(httpContext), _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.FormRequestsPerMinute, Window = Window });
}

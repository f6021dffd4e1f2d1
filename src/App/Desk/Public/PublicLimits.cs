using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Shouwen.App.Access.Published;

namespace Shouwen.App.Desk.Public;

/// <summary>How often one address may ask for public pages.</summary>
internal sealed class PublicLimit(IOptions<DeskOptions> options) : IRateLimiterPolicy<string>
{
    public const string Name = "desk-public";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = async (refused, _) =>
    {
        if (refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            refused.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await Refusals.TooMany.ExecuteAsync(refused.HttpContext);
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => RateLimitPartition.GetFixedWindowLimiter(
        CallerAddress.Of(httpContext), _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.PublicRequestsPerMinute, Window = Window });
}

/// <summary>How many cases one address may open, and how much one private link may send.</summary>
internal sealed class SendingLimits(IOptions<DeskOptions> options) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);
    private readonly PartitionedRateLimiter<string> cases = PerHour(options.Value.PublicCasesPerHour);
    private readonly PartitionedRateLimiter<string> messages = PerHour(options.Value.LinkMessagesPerHour);

    public bool MayOpen(HttpContext http) => IsGranted(cases, CallerAddress.Of(http));

    public bool MayWrite(PrivateLink link) => IsGranted(messages, link.Hash);

    public void Dispose()
    {
        cases.Dispose();
        messages.Dispose();
    }

    private static bool IsGranted(PartitionedRateLimiter<string> limiter, string who)
    {
        using var lease = limiter.AttemptAcquire(who);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<string> PerHour(int permits) => PartitionedRateLimiter.Create<string, string>(who => RateLimitPartition.GetFixedWindowLimiter(
        who, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window }));
}

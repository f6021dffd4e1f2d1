using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Shouwen.App.Access.Published;
using Shouwen.App.Http;

namespace Shouwen.App.Arena;

/// <summary>Settings of the arena, under Shouwen:Arena.</summary>
public sealed class ArenaOptions
{
    /// <summary>Requests and lines from one address in a minute; a class of sixty sits behind one.</summary>
    public int PublicRequestsPerMinute { get; set; } = 600;
}

/// <summary>How often one address may ask without an account: a code cannot be found by trying.</summary>
internal sealed class ArenaLimit(IOptions<ArenaOptions> options) : IRateLimiterPolicy<string>
{
    public const string Name = "arena-public";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = async (refused, _) =>
    {
        if (refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            refused.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await Problem.Of(429, "tooMany", "Too many requests: wait a moment and try again.").ExecuteAsync(refused.HttpContext);
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => RateLimitPartition.GetFixedWindowLimiter(
        CallerAddress.Of(httpContext), _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.PublicRequestsPerMinute, Window = Window });
}

using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Shouwen.App.Access.Published;
using Shouwen.App.Http;

namespace Shouwen.App.Access;

/// <summary>How often one address may try to prove who it is, and one token may load facts.</summary>
internal static class RateLimits
{
    public static void Configure(RateLimiterOptions limiter)
    {
        limiter.AddPolicy(Limits.SignIn, http => PerMinute(CallerAddress.Of(http), OptionsOf(http).SignInsPerMinute));
        limiter.AddPolicy(Limits.SetUp, http => PerMinute(CallerAddress.Of(http), OptionsOf(http).SetUpsPerMinute));
        limiter.AddPolicy(Limits.Ingestion, http => PerMinute(CallerOf(http), OptionsOf(http).IngestionsPerMinute));
        limiter.OnRejected = async (refused, _) =>
        {
            if (refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                refused.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            await Problem.Of(429, "tooMany", "Too many requests: wait a moment and try again.").ExecuteAsync(refused.HttpContext);
        };
    }

    private static RateLimitPartition<string> PerMinute(string caller, int permits) => RateLimitPartition.GetFixedWindowLimiter(
        caller, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) });

    private static AccessOptions OptionsOf(HttpContext http) => http.RequestServices.GetRequiredService<IOptions<AccessOptions>>().Value;

    private static string CallerOf(HttpContext http) =>
        http.Features.Get<Acting>() is { } acting ? $"{acting.CentreCode} {acting.Kind} {acting.UserId} {acting.Name}" : CallerAddress.Of(http);
}

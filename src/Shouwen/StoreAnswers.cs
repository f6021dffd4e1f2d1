using Microsoft.Extensions.Diagnostics.HealthChecks;
using Shouwen.App.Data;

namespace Shouwen;

/// <summary>Healthy means: the store answers.</summary>
internal sealed class StoreAnswers(Db db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The store does not answer.");
}

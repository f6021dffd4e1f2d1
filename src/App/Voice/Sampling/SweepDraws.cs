using Shouwen.App.Data;
using Shouwen.App.Jobs.Published;

namespace Shouwen.App.Voice.Sampling;

/// <summary>Takes away the invitations of draws whose program was killed. Nobody sees them meanwhile.</summary>
internal sealed class SweepDraws(IServiceScopeFactory scopes, TimeProvider time, ILogger<SweepDraws> log) : Rounds(time, log)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await ClaimedDraw.SweepAsync(scope.ServiceProvider.GetRequiredService<Db>(), Time, cancel);
    }

    protected override TimeSpan Pause => TimeSpan.FromMinutes(1);

    protected override bool BeginsAtOnce => true;

    protected override Task RoundAsync(CancellationToken cancel) => RunAsync(cancel);
}

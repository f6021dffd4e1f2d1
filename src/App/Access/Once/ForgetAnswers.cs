using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Jobs.Published;

namespace Shouwen.App.Access.Once;

/// <summary>Forgets kept answers after two days: whoever has not asked again by then does not.</summary>
internal sealed class ForgetAnswers(IServiceScopeFactory scopes, TimeProvider time, ILogger<ForgetAnswers> log) : Rounds(time, log)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    protected override TimeSpan Pause => TimeSpan.FromHours(1);

    protected override Task RoundAsync(CancellationToken cancel) => RunAsync(cancel);

    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var before = Time.GetUtcNow() - Kept;
        return await scope.ServiceProvider.GetRequiredService<Db>().Set<KeptAnswer>().Where(row => row.At < before).ExecuteDeleteAsync(cancel);
    }
}

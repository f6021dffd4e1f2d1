using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Jobs.Published;

namespace Shouwen.App.Voice.FollowUps;

/// <summary>Erases what was typed in follow-ups whose time is over: who it was, how to reach them, their words, the note. Nothing shows it even before.</summary>
internal sealed class EraseTyped(IServiceScopeFactory scopes, TimeProvider time, ILogger<EraseTyped> log) : Rounds(time, log)
{
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = Time.GetUtcNow();
        return await scope.ServiceProvider.GetRequiredService<Db>().Set<FollowUp>()
            .Where(row => row.EraseAt <= now && (row.Reach != null || row.Name != null || row.Words != null || row.Note != null))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, (string?)null).SetProperty(row => row.Reach, (string?)null)
                .SetProperty(row => row.Words, (string?)null).SetProperty(row => row.Note, (string?)null), cancel);
    }

    protected override TimeSpan Pause => TimeSpan.FromHours(1);

    protected override bool BeginsAtOnce => true;

    protected override Task RoundAsync(CancellationToken cancel) => RunAsync(cancel);
}

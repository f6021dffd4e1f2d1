using System.Collections.Concurrent;
using Shouwen.App.Data;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Sampling;

/// <summary>
/// Answers by group of waves with quotas, counted again every few seconds: a number kept at hand-in would make all who hand in wait for one row. Some answers more than
/// the quota may come; they count like the others.
/// </summary>
internal sealed class QuotaCounts(TimeProvider time)
{
    private const int Most = 1_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<Guid, (DateTimeOffset At, string Quotas, IReadOnlyDictionary<int, int> Answers)> known = [];

    public async Task<bool> IsFullAsync(Db db, Wave wave, Invitation invited, CancellationToken cancel)
    {
        if (WaveQuotas.Of(wave) is not { } quotas) return false;
        var now = time.GetUtcNow();
        if (known.TryGetValue(wave.Id, out var counted) && counted.Quotas == wave.Quotas && now - counted.At < Fresh) return quotas.IsFull(invited, counted.Answers);
        var answers = await quotas.CountAsync(db, wave.Id, cancel);
        if (known.Count >= Most) known.Clear();
        known[wave.Id] = (now, wave.Quotas!, answers);
        return quotas.IsFull(invited, answers);
    }
}

using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Waves;
using Shouwen.Engines.Metrics;
using Shouwen.Engines.Sampling;

namespace Shouwen.App.Voice.Sampling;

/// <summary>
/// What answers of a stratified wave weigh in its results, so that strata asked more than their share do not speak louder. Answers of no stratum weigh as they came.
/// </summary>
internal sealed class SampleWeights
{
    private readonly Dim? by;
    private readonly Dictionary<int, double> weights = [];

    private SampleWeights(Dim? by) => this.by = by;

    public double Of(AnswerSheet sheet) => by is { } dim && sheet.By == AnsweredBy.Token && weights.TryGetValue(SheetCuts.MemberOf(sheet, dim) ?? 0, out var weight) ? weight : 1;

    /// <summary>By the strata of the wave's last draw that had any: its people are the population of them all.</summary>
    public static async Task<SampleWeights> ReadAsync(Db db, Wave wave, CancellationToken cancel)
    {
        var draw = await db.Set<SampleDraw>().AsNoTracking().Where(row => row.WaveId == wave.Id && row.Strata != null).OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancel);
        if (draw is null || SampleCheck.StratumOf(draw.Read()) is not { } by) return new(null);
        var populations = JsonSerializer.Deserialize<Dictionary<int, int>>(draw.Strata!)!;
        var asked = await AskedAsync(db, wave.Id, by, cancel);
        List<int> members = [.. populations.Keys];
        var found = new SampleWeights(by);
        foreach (var (member, weight) in members.Zip(DesignWeights.Of([.. members.Select(member => populations[member])], [.. members.Select(member => asked.GetValueOrDefault(member))])))
            if (weight > 0) found.weights[member] = weight;
        return found;
    }

    private static Task<Dictionary<int, int>> AskedAsync(Db db, Guid waveId, Dim by, CancellationToken cancel)
    {
        var drawn = db.Set<Invitation>().Where(row => row.WaveId == waveId && db.Set<SampleDraw>().Any(draw => draw.WaveId == waveId && draw.Id == row.DrawId));
        var members = by switch
        {
            Dim.Region => drawn.Select(row => row.RegionId),
            Dim.Product => drawn.Select(row => row.ProductId),
            Dim.Channel => drawn.Select(row => row.ChannelId),
            Dim.Queue => drawn.Select(row => row.QueueId),
            _ => drawn.Select(row => row.TeamId),
        };
        return members.GroupBy(member => member ?? 0).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
    }
}

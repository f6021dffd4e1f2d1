using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.Waves;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Voice.Sampling;

/// <summary>How many answers of each member of a cut are enough, as the wave keeps it: so a wave without quotas costs nothing.</summary>
internal sealed record WaveQuotas(Dim By, IReadOnlyDictionary<int, int> Limits)
{
    public static WaveQuotas? Of(Wave wave) => wave.Quotas is null ? null : JsonSerializer.Deserialize<WaveQuotas>(wave.Quotas, DefinitionJson.Options);

    public string Text() => JsonSerializer.Serialize(this, DefinitionJson.Options);

    public bool IsFull(Invitation invited, IReadOnlyDictionary<int, int> answers) =>
        MemberOf(invited) is { } member && Limits.TryGetValue(member, out var limit) && answers.GetValueOrDefault(member) >= limit;

    /// <summary>Complete answers by member.</summary>
    public async Task<IReadOnlyDictionary<int, int>> CountAsync(Db db, Guid waveId, CancellationToken cancel)
    {
        var sheets = db.Set<AnswerSheet>().Where(row => row.WaveId == waveId && row.Complete);
        var members = By switch
        {
            Dim.Region => sheets.Select(row => row.RegionId),
            Dim.Product => sheets.Select(row => row.ProductId),
            Dim.Channel => sheets.Select(row => row.ChannelId),
            Dim.Queue => sheets.Select(row => row.QueueId),
            _ => sheets.Select(row => row.TeamId),
        };
        return await members.Where(member => member != null).GroupBy(member => member!.Value).ToDictionaryAsync(group => group.Key, group => group.Count(), cancel);
    }

    private int? MemberOf(Invitation invited) => By switch
    {
        Dim.Region => invited.RegionId,
        Dim.Product => invited.ProductId,
        Dim.Channel => invited.ChannelId,
        Dim.Queue => invited.QueueId,
        _ => invited.TeamId,
    };
}

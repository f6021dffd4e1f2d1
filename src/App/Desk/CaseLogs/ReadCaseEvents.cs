using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Types;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Desk.CaseLogs;

/// <summary>What happened to cases, as events: by case, then by time, then as it was written down.</summary>
internal static class ReadCaseEvents
{
    private const int CasesAtOnce = 500;

    private static readonly CaseEntryKind[] Told =
        [CaseEntryKind.Opened, CaseEntryKind.Message, CaseEntryKind.Reply, CaseEntryKind.Moved, CaseEntryKind.HandedOver, CaseEntryKind.OwnershipTaken, CaseEntryKind.Breached, CaseEntryKind.SupplyOrdered, CaseEntryKind.SupplyDelivered];

    private sealed record Line(long Id, Guid CaseId, DateTimeOffset At, CaseEntryKind Kind, string? By, string? About);

    /// <summary>Some hundred cases at a time, so that a year of them never lies in memory.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<CaseEvent>> PartsAsync(Db db, Acting acting, CaseLogPeriod period, [EnumeratorCancellation] CancellationToken cancel)
    {
        var definitions = period.Types.ToDictionary(pair => pair.Key, pair => pair.Value.Document);
        for (var last = 0; ;)
        {
            var after = last;
            var cases = await period.Cases(db, acting).Where(row => row.Number > after).OrderBy(row => row.Number).Take(CasesAtOnce).ToListAsync(cancel);
            if (cases.Count == 0) yield break;
            var ids = cases.ConvertAll(row => row.Id);
            var lines = (await db.Set<CaseEntry>().AsNoTracking().Where(entry => ids.Contains(entry.CaseId) && Told.Contains(entry.Kind))
                .Select(entry => new Line(entry.Id, entry.CaseId, entry.At, entry.Kind, entry.By, entry.About)).ToListAsync(cancel)).ToLookup(line => line.CaseId);
            yield return [.. cases.SelectMany(row => Of(row, definitions[row.TypeId], lines[row.Id], period))];
            if (cases.Count < CasesAtOnce) yield break;
            last = cases[^1].Number;
        }
    }

    private static IEnumerable<CaseEvent> Of(DeskCase row, CaseTypeDefinition definition, IEnumerable<Line> lines, CaseLogPeriod period)
    {
        string? Name(Dim dim, int? id) => id is null ? null : period.Frame.Members[dim].FirstOrDefault(member => member.Id == id)?.Name;
        var (kind, priority) = (period.Types[row.TypeId].Name, StoredCases.NameOf(definition, row.Priority));
        var (topic, team, clock) = (Name(Dim.Topic, row.TopicId), Name(Dim.Team, row.TeamId), DateTimeZoneProviders.Tzdb[period.Frame.Zone]);
        var state = definition.States[0];
        foreach (var line in lines.OrderBy(line => line.At).ThenBy(line => line.Id))
        {
            var activity = line.Kind switch
            {
                CaseEntryKind.Moved => Moved(definition, line.About ?? "", period.Words, ref state),
                CaseEntryKind.Breached => period.Words.Breached + (definition.Promises.FirstOrDefault(promise => promise.Code == line.About)?.Name ?? line.About),
                _ => period.Words.Acts[line.Kind],
            };
            var at = line.At.ToOffset(clock.GetUtcOffset(Instant.FromDateTimeOffset(line.At)).ToTimeSpan());
            yield return new(row.Number, activity, at, line.By, kind, topic, priority, team);
        }
    }

    /// <summary>
    /// The state that was reached, or that what was done is open again. The timeline keeps the name of the transition; where the kind of case was edited since and no longer has
    /// it, that name is all that is known.
    /// </summary>
    private static string Moved(CaseTypeDefinition definition, string way, CaseLogWords words, ref CaseStateDefinition? state)
    {
        var from = state;
        var ways = definition.Transitions.Where(one => one.Name == way).ToList();
        if (ways.FindAll(one => from is not null && one.From.Contains(from.Code)) is { Count: > 0 } fitting) ways = fitting;
        state = ways.Select(one => one.To).Distinct().ToList() is [var to] ? definition.State(to) : null;
        if (from?.Kind == CaseStateKind.Done && state is { Kind: not CaseStateKind.Done }) return words.Reopened;
        return state?.Name ?? way;
    }
}

using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.Engines.Mining;

namespace Shouwen.App.Facts.EventLogs;

/// <summary>Some cases with the times of their steps, to be seen moving over the map.</summary>
internal static class ReplayCases
{
    private const int Most = 300;
    private const int MostSteps = 100;

    /// <param name="From">When the first of them begins.</param>
    /// <param name="To">When the last of them ends.</param>
    /// <param name="Activities">What the steps name by number.</param>
    /// <param name="Cases">Each with its steps in order, at most a hundred.</param>
    /// <param name="AllCases">How many they stand for.</param>
    public sealed record Response(DateTimeOffset? From, DateTimeOffset? To, IReadOnlyList<string> Activities, IReadOnlyList<Moving> Cases, int AllCases);

    /// <param name="Activities">Numbers of activities.</param>
    /// <param name="Seconds">When each begins, in seconds after the beginning of all.</param>
    public sealed record Moving(IReadOnlyList<int> Activities, IReadOnlyList<long> Seconds);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Db db, StoredLogs logs, Acting acting, [AsParameters] LogPart part, int? limit, CancellationToken cancel)
    {
        if (await logs.FindAsync(db, acting, id, cancel) is not { } whole) return StoredLogs.NotFound();
        var zone = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, new HashSet<Engines.Metrics.Dim>()))!.Zone;
        var errors = new FieldErrors();
        errors.AddIf(limit is < 1 or > Most, "limit", FieldErrors.OutOfRange);
        var log = part.Of(whole, zone, errors);
        return errors.Any ? errors.Problem() : TypedResults.Ok(Of(log, SampleCases.Evenly(log, limit ?? Most)));
    }

    private static Response Of(EventLog log, IReadOnlyList<int> sample)
    {
        if (sample.Count == 0) return new(null, null, log.Activities.Names, [], log.Cases.Count);
        IEnumerable<int> EventsOf(int one) => Enumerable.Range(log.CaseStarts[one], Math.Min(MostSteps, log.CaseStarts[one + 1] - log.CaseStarts[one]));
        var first = sample.Min(one => log.Times[log.CaseStarts[one]]);
        var last = sample.Max(one => log.Times[EventsOf(one).Last()]);
        return new(
            DateTimeOffset.FromUnixTimeMilliseconds(first), DateTimeOffset.FromUnixTimeMilliseconds(last), log.Activities.Names,
            [.. sample.Select(one => new Moving([.. EventsOf(one).Select(i => log.Activities.Codes[i])], [.. EventsOf(one).Select(i => (log.Times[i] - first) / 1000)]))], log.Cases.Count);
    }
}

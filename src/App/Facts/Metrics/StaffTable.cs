using Shouwen.App.Centres.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

/// <summary>Turnover and headcount by period and team, beside the compared span and the target.</summary>
internal sealed class StaffTable(MetricQuery query, Plans plans, IReadOnlyCollection<Employment> people, TargetBook targets)
{
    private const double DaysOfYear = 365;
    private readonly Dictionary<int, Member> teams = plans.Frame.Members[Dim.Team].ToDictionary(team => team.Id);
    private readonly List<(DateOnly From, DateOnly To)> spans = [.. Spans(query, query.From, query.To)];
    private readonly List<(DateOnly From, DateOnly To)>? compared = query.CompareSpan() is { } span ? [.. Spans(query, span.From, span.To)] : null;

    public List<MetricRow> Rows(string code)
    {
        var rows = new List<MetricRow>();
        for (var at = 0; at < spans.Count; at++)
        {
            var (from, to) = spans[at];
            var then = compared is null || at >= compared.Count ? null : ByGroup(compared[at]);
            foreach (var (group, turnover) in ByGroup(spans[at]))
                rows.Add(Row(code, Period.Of(query.Grain, query.From, from, 0, query.IntervalMinutes).Label(query.Grain, query.To), group.TeamId, turnover, then?.GetValueOrDefault(group)));
        }

        return rows;
    }

    /// <summary>One group where nothing is cut, else one a team; people without a team are a group too.</summary>
    private Dictionary<Group, Turnover> ByGroup((DateOnly From, DateOnly To) span) => query.By.Count == 0
        ? new() { [default] = Turnover.Of(people, span.From, span.To) }
        : Turnover.ByTeam(people, span.From, span.To).ToDictionary(team => new Group(team.TeamId), team => team.Turnover);

    private MetricRow Row(string code, string period, int? teamId, Turnover now, Turnover? then)
    {
        var (value, numerator, denominator) = Values(code, now);
        return new(period, Cuts(teamId), value, numerator, denominator, false, compared is null ? null : Compared(code, then), Target(code, teamId, now));
    }

    private Dictionary<string, CutValue> Cuts(int? teamId) => query.By.Count == 0 ? [] : new()
    {
        ["team"] = teamId is { } id && teams.TryGetValue(id, out var team) ? new(team.Code, team.Name) : new("", null),
    };

    private static ComparedValue Compared(string code, Turnover? then)
    {
        if (then is null) return new(null, null, null);
        var (value, numerator, denominator) = Values(code, then);
        return new(value, numerator, denominator);
    }

    /// <summary>A target of turnover is for a year: a period is held to its share of it.</summary>
    private double? Target(string code, int? teamId, Turnover turnover)
    {
        var teamCode = query.By.Count > 0
            ? teamId is { } id && teams.TryGetValue(id, out var team) ? team.Code : ""
            : query.Filters is [{ Codes: [var only] }] ? only : null;
        var target = targets.For(code, teamCode is null ? null : (Dim.Team, teamCode));
        return code == StaffMetrics.Headcount ? target : target * turnover.Days / DaysOfYear;
    }

    private static (double? Value, double? Numerator, double? Denominator) Values(string code, Turnover turnover) => code switch
    {
        "turnover" => (turnover.Rate, turnover.Leavers, turnover.AverageHeadcount),
        "turnover_voluntary" => (turnover.VoluntaryRate, turnover.Voluntary, turnover.AverageHeadcount),
        "turnover_forced" => (turnover.ForcedRate, turnover.Forced, turnover.AverageHeadcount),
        _ => (turnover.AverageHeadcount, turnover.AverageHeadcount, null),
    };

    private static IEnumerable<(DateOnly From, DateOnly To)> Spans(MetricQuery query, DateOnly first, DateOnly last)
    {
        for (var from = first; from <= last;)
        {
            var end = Period.Of(query.Grain, first, from, 0, query.IntervalMinutes).End(query.Grain, last);
            var to = end < last ? end : last;
            yield return (from, to);
            from = to.AddDays(1);
        }
    }

    private readonly record struct Group(int? TeamId);
}

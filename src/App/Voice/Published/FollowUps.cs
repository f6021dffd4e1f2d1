using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Voice.FollowUps;
using Shouwen.App.Voice.Surveys;
using Shouwen.App.Voice.Waves;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Voice.Published;

/// <summary>Follow-ups that somebody works on: still to be closed, past their promise, and when the next falls due.</summary>
public sealed record FollowUpsToDo(int Open, int Overdue, int Mine, DateTimeOffset? NextDue)
{
    /// <summary>Null for who works on none.</summary>
    public static async Task<FollowUpsToDo?> OfAsync(Db db, Acting acting, DateTimeOffset now, CancellationToken cancel)
    {
        if (acting.ScopeOf(Act.VoiceFollowUps) == Scope.None) return null;
        var all = StoredFollowUps.Of(db, acting).AsNoTracking().Where(row => row.State != FollowUpState.Closed);
        var (open, mine) = (await all.ToListAsync(cancel), await StoredFollowUps.MineOf(db, all, acting).CountAsync(cancel));
        var clocks = await StoredFollowUps.ClocksAsync(db, open, cancel);
        DateTimeOffset DueOf(FollowUp row) => clocks.ClockOf(row)?.DueAt ?? row.DueAt;
        return new(open.Count, open.Count(row => row.IsOverdue(now, clocks.ClockOf(row))), mine, open.Select(DueOf).Where(due => due >= now).Select(due => (DateTimeOffset?)due).Min());
    }
}

/// <summary>Promises to customers who gave low marks, kept and broken, as figures by the day on which they fell due.</summary>
public static class PromiseFigures
{
    /// <param name="cut">By what; null for all.</param>
    public static async Task<IReadOnlyList<WaveFigure>> OfAsync(
        Db db, Acting acting, CentreFrame frame, Dim? cut, DateOnly first, DateOnly last, DateTimeOffset now, CancellationToken cancel)
    {
        var scope = acting.ScopeOf(Act.VoiceView);
        if (scope is not (Scope.Centre or Scope.Team) || (scope == Scope.Team && cut is not (null or Dim.Team))) return [];
        var rows = await (from row in db.Set<FollowUp>().AsNoTracking()
                          join wave in db.Set<Wave>() on row.WaveId equals wave.Id
                          join survey in db.Set<Survey>() on wave.SurveyId equals survey.Id
                          where row.CentreId == frame.CentreId && row.DueOn >= first && row.DueOn <= last && row.DueAt < now
                          orderby row.DueOn, row.Number
                          select new { Row = row, Survey = survey.Code, wave.Code, wave.Name }).ToListAsync(cancel);
        var clocks = await StoredFollowUps.ClocksAsync(db, rows.Select(row => row.Row), cancel);
        var codes = cut is { } dim ? frame.Members[dim].ToDictionary(member => member.Id, member => member.Code) : [];
        string? MemberOf(FollowUp row) => cut is not null && StoredFollowUps.MemberOf(row, cut.Value) is { } id ? codes.GetValueOrDefault(id) : null;
        return [.. from found in rows
                   let member = MemberOf(found.Row)
                   let kept = found.Row.IsKept(now, clocks.ClockOf(found.Row))
                   // A deadline that the desk has moved is not decided on the day that was promised.
                   where kept is not null
                   where cut is null || (member is not null && Results.ShowResults.Sees(acting, frame, $"{cut}".ToLowerInvariant(), member))
                   select new WaveFigure(WaveMetric.FollowUpsKept, found.Survey, found.Code, found.Name, found.Row.DueOn, member, kept.Value ? 1 : 0, 1)];
    }
}

using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Voice.Months;
using Shouwen.App.Voice.Results;
using Shouwen.App.Voice.Surveys;
using Shouwen.App.Voice.Waves;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Voice.Published;

/// <summary>Marks by agent, and by topic at the top of its tree: means of months that are over, of which enough answers are in that four known ones do not tell the fifth.</summary>
public static class MonthFigures
{
    /// <summary>Fewest answers of a month, and of what of it is hidden together.</summary>
    public const int Smallest = 20;

    public static readonly IReadOnlyList<Dim> Cuts = [Dim.Agent, Dim.Topic];

    /// <param name="first">A month counts on its last day.</param>
    /// <param name="today">Of the centre.</param>
    public static async Task<IReadOnlyList<WaveFigure>> OfAsync(
        Db db, Acting acting, CentreFrame frame, IReadOnlyCollection<WaveMetric> metrics, Dim cut, DateOnly first, DateOnly last, DateOnly today, CancellationToken cancel)
    {
        var scope = acting.ScopeOf(Act.VoiceView);
        if (scope is not (Scope.Centre or Scope.Team) || (scope == Scope.Team && cut != Dim.Agent)) return [];
        var thisMonth = new DateOnly(today.Year, today.Month, 1);
        var rows = await (from mark in db.Set<MonthMark>().AsNoTracking()
                          join wave in db.Set<Wave>() on mark.WaveId equals wave.Id
                          join survey in db.Set<Survey>() on wave.SurveyId equals survey.Id
                          where mark.CentreId == frame.CentreId && mark.Dim == cut && mark.Month >= first.AddMonths(-1) && mark.Month <= last && mark.Month < thisMonth
                          select new { Mark = mark, Survey = survey.Code, wave.Code, wave.Name }).ToListAsync(cancel);
        var members = frame.Members[cut].ToDictionary(member => member.Id);
        var figures = new List<WaveFigure>();
        foreach (var same in rows.GroupBy(row => (row.Mark.WaveId, row.Mark.Month, row.Mark.Measure, row.Mark.Scale)).OrderBy(same => same.Key.Month))
        {
            var (day, one) = (same.Key.Month.AddMonths(1).AddDays(-1), same.First());
            if (day < first || day > last || metrics.FirstOrDefault(metric => metric.IsBy(same.Key.Measure)) is not { } metric) continue;
            var groups = same.GroupBy(row => cut == Dim.Topic ? Root(members, row.Mark.MemberId) : row.Mark.MemberId)
                .Select(group => (Id: group.Key, Sum: group.Sum(row => row.Mark.Sum), Answers: group.Sum(row => row.Mark.Answers))).ToList();
            var shown = Cells.Shown(groups.ConvertAll(group => (group.Id, group.Answers)), Smallest);
            figures.AddRange(from shownGroup in groups
                             where shown.Contains(shownGroup.Id) && members.ContainsKey(shownGroup.Id)
                             let member = members[shownGroup.Id]
                             where scope == Scope.Centre || (member.ParentId is { } team && acting.TeamIds.Contains(team))
                             orderby member.Code
                             select new WaveFigure(metric, one.Survey, one.Code, one.Name, day, member.Code, (double)shownGroup.Sum / shownGroup.Answers, shownGroup.Answers) { Scale = same.Key.Scale.Length == 0 ? null : same.Key.Scale });
        }

        return figures;
    }

    private static int Root(Dictionary<int, Member> members, int id)
    {
        while (members.TryGetValue(id, out var member) && member.ParentId is { } above) id = above;
        return id;
    }
}

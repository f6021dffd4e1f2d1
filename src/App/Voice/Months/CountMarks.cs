using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.Results;
using Shouwen.App.Voice.Waves;
using Shouwen.Engines.Metrics;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.App.Voice.Months;

/// <summary>Adds an answer to the month of the agent who served, and of the topic, where the wave asks for that. The answer itself does not learn of either.</summary>
internal static class CountMarks
{
    /// <summary>In the caller's transaction.</summary>
    public static async Task AddAsync(Db db, Invitation invited, FormState state, DateOnly day, CancellationToken cancel)
    {
        var members = new[] { (Dim.Agent, Id: invited.AgentId), (Dim.Topic, Id: invited.TopicId) }.Where(one => one.Id is not null).ToList();
        if (members.Count == 0) return;
        var month = new DateOnly(day.Year, day.Month, 1);
        foreach (var (measure, scale, points) in Points(state))
            foreach (var (dim, id) in members)
                await AddAsync(db, new() { WaveId = invited.WaveId, CentreId = invited.CentreId, Month = month, Dim = dim, MemberId = id!.Value, Measure = measure, Scale = scale, Sum = points, Answers = 1 }, cancel);
    }

    /// <summary>What each question that is a metric adds, as the results of the wave count it: a share of the upper end, net points, points, solved or not.</summary>
    internal static IEnumerable<(Measures Measure, string Scale, long Points)> Points(FormState state)
    {
        foreach (var field in SurveyFields.Of(state.Survey).Where(field => field.Question.Measures is not null))
        {
            if (state.Reached.GetValueOrDefault(field.Code) is not { Length: > 0 } answer) continue;
            if (field.Question.Measures == Measures.Resolved) yield return (Measures.Resolved, "", answer == field.Question.Choices![0].Code ? 1 : 0);
            else if (field.Scale is { } scale && double.TryParse(answer, System.Globalization.CultureInfo.InvariantCulture, out var given) && double.IsFinite(given))
            {
                yield return (field.Question.Measures!.Value, FormattableString.Invariant($"{scale.Least}-{scale.Most}"), field.Question.Measures switch
                {
                    Measures.Satisfaction => given >= MeasureResults.TopBox(scale) ? 1 : 0,
                    Measures.Recommendation => (long)NetPromoter.PointsOf(given),
                    _ => (long)given,
                });
            }
        }
    }

    /// <summary>Two who hand in at one moment are both counted.</summary>
    private static async Task AddAsync(Db db, MonthMark one, CancellationToken cancel)
    {
        // SQLite keeps dates as numbers of days.
        object month = db.Kind == StoreKind.Sqlite ? one.Month.DayNumber : one.Month;
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO month_marks (wave_id, centre_id, month, dim, member_id, measure, scale, sum, answers)
            VALUES ({one.WaveId}, {one.CentreId}, {month}, {$"{one.Dim}"}, {one.MemberId}, {$"{one.Measure}"}, {one.Scale}, {one.Sum}, 1)
            ON CONFLICT (wave_id, month, dim, member_id, measure, scale) DO UPDATE SET sum = month_marks.sum + excluded.sum, answers = month_marks.answers + 1
            """, cancel);
    }
}

using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Intervals;

/// <summary>The columns of the intervals table, in the order in which bulk inserts send them: who it is, then what was counted.</summary>
internal static class IntervalColumns
{
    public static readonly IntervalValue[] Values = Enum.GetValues<IntervalValue>();

    private static readonly string[] Properties =
    [
        nameof(IntervalFact.CentreId), nameof(IntervalFact.QueueId), nameof(IntervalFact.Started), nameof(IntervalFact.LocalDate),
        nameof(IntervalFact.LocalMinute), nameof(IntervalFact.Minutes), nameof(IntervalFact.ImportId), nameof(IntervalFact.Line),
        nameof(IntervalFact.WithinSeconds), .. Values.Select(value => value.ToString()),
    ];

    public static int Count => Properties.Length;

    public static string Names(Db db)
    {
        var table = db.Model.FindEntityType(typeof(IntervalFact))!;
        return string.Join(",", Properties.Select(property => $"\"{table.FindProperty(property)!.GetColumnName()}\""));
    }

    /// <summary>Sums of seconds outgrow 32 bits; counts and single waits do not.</summary>
    public static bool IsSum(IntervalValue value) => value is IntervalValue.WaitSeconds or IntervalValue.TalkSeconds or IntervalValue.HoldSeconds
        or IntervalValue.WrapSeconds or IntervalValue.StaffedSeconds or IntervalValue.LoggedInSeconds;
}

using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Shouwen.App.Http;
using Shouwen.Engines.Mining;

namespace Shouwen.App.Facts.EventLogs;

/// <summary>Which cases of a log are looked at: those that begin on dates, have a value, go over an edge, or go one way.</summary>
/// <param name="Before">An activity that another directly follows: the edge that cases go over.</param>
/// <param name="Next">The activity that follows it.</param>
/// <param name="Like">Name of a case: only those that do the same in the same order.</param>
internal sealed record LogPart(
    [FromQuery(Name = "from")] DateOnly? From, [FromQuery(Name = "to")] DateOnly? To, [FromQuery(Name = "attribute")] string? Attribute, [FromQuery(Name = "value")] string? Value,
    [FromQuery(Name = "before")] string? Before, [FromQuery(Name = "next")] string? Next, [FromQuery(Name = "like")] string? Like)
{
    /// <summary>The part of the log; faults go to the fields that have them.</summary>
    public EventLog Of(EventLog log, string zone, FieldErrors errors)
    {
        if (!string.IsNullOrEmpty(Like)) log = OneWay(log, Like, errors);
        if (From is not null || To is not null)
        {
            var clock = DateTimeZoneProviders.Tzdb[zone];
            long Midnight(DateOnly date) => clock.AtStartOfDay(LocalDate.FromDateOnly(date)).ToInstant().ToUnixTimeMilliseconds();
            log = FilterLog.Cases(log, FilterLog.InTime(log, From is { } from ? Midnight(from) : long.MinValue, To is { } to ? Midnight(to.AddDays(1)) : long.MaxValue, CaseTime.Begins));
        }

        if (!string.IsNullOrEmpty(Attribute))
        {
            if (LogColumns.Find(log, Attribute) is { } column) log = FilterLog.Cases(log, FilterLog.WithAttribute(log, column, new HashSet<string> { Value ?? "" }));
            else errors.Add("attribute", FieldErrors.UnknownCode);
        }

        if (!string.IsNullOrEmpty(Before) || !string.IsNullOrEmpty(Next)) log = OverEdge(log, ("before", Before), ("next", Next), errors);
        return log;
    }

    /// <summary>Cases that go over an edge; activities by the names of the fields that they were asked in.</summary>
    public static EventLog OverEdge(EventLog log, (string Field, string? Activity) source, (string Field, string? Activity) target, FieldErrors errors)
    {
        var (from, to) = (PlaceOf(log, source.Activity), PlaceOf(log, target.Activity));
        errors.AddIf(from < 0, source.Field, FieldErrors.UnknownCode);
        errors.AddIf(to < 0, target.Field, FieldErrors.UnknownCode);
        return from < 0 || to < 0 ? log : FilterLog.Cases(log, FilterLog.OverEdge(log, from, to));
    }

    private static EventLog OneWay(EventLog log, string like, FieldErrors errors)
    {
        var variant = MineProcess.VariantsOf(log).FirstOrDefault(one => one.Cases.Any(at => log.Cases[at] == like));
        if (variant is null) errors.Add("like", FieldErrors.UnknownCode);
        return variant is null ? log : FilterLog.Cases(log, variant.Cases);
    }

    public static int PlaceOf(EventLog log, string? activity) => log.Activities.Names.Index().Where(name => name.Item == activity).Select(name => name.Index).FirstOrDefault(-1);
}

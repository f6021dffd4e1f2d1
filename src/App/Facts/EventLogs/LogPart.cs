using NodaTime;
using Shouwen.App.Http;
using Shouwen.Engines.Mining;

namespace Shouwen.App.Facts.EventLogs;

/// <summary>Which cases of a log are looked at: those that begin on dates, have a value, or go over an edge.</summary>
internal sealed record LogPart(DateOnly? From, DateOnly? To, string? Attribute, string? Value, string? Source, string? Target)
{
    /// <summary>The part of the log; faults go to the fields that have them.</summary>
    public EventLog Of(EventLog log, string zone, FieldErrors errors)
    {
        if (From is not null || To is not null)
        {
            var clock = DateTimeZoneProviders.Tzdb[zone];
            long Midnight(DateOnly date) => clock.AtStartOfDay(LocalDate.FromDateOnly(date)).ToInstant().ToUnixTimeMilliseconds();
            log = FilterLog.Cases(log, FilterLog.InTime(log, From is { } from ? Midnight(from) : long.MinValue, To is { } to ? Midnight(to.AddDays(1)) : long.MaxValue, CaseTime.Begins));
        }

        if (!string.IsNullOrEmpty(Attribute))
        {
            if (ColumnOf(log) is { } column) log = FilterLog.Cases(log, FilterLog.WithAttribute(log, column, new HashSet<string> { Value ?? "" }));
            else errors.Add("attribute", FieldErrors.UnknownCode);
        }

        if (!string.IsNullOrEmpty(Source) || !string.IsNullOrEmpty(Target))
        {
            var (source, target) = (PlaceOf(log, Source), PlaceOf(log, Target));
            errors.AddIf(source < 0, "source", FieldErrors.UnknownCode);
            errors.AddIf(target < 0, "target", FieldErrors.UnknownCode);
            if (!errors.Any) log = FilterLog.Cases(log, FilterLog.OverEdge(log, source, target));
        }

        return log;
    }

    public static int PlaceOf(EventLog log, string? activity) => log.Activities.Names.Index().Where(name => name.Item == activity).Select(name => name.Index).FirstOrDefault(-1);

    private CodedColumn? ColumnOf(EventLog log) => Attribute == ShowMap.Resource ? log.Resources : log.Attributes.FirstOrDefault(one => one.Name == Attribute)?.Values;
}

using NodaTime;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Voice.FollowUps;

/// <summary>By when somebody will have come back, and how to say it in the centre's time.</summary>
internal sealed record Promise(DateTimeOffset DueAt, DateOnly DueOn, string Zone)
{
    /// <summary>Where no hours are worked at all, every hour counts.</summary>
    public static Promise Of(WorkingCalendar? calendar, DateTimeOffset raised, int hours, string zone)
    {
        var reach = calendar?.AddWorkingTime(Instant.FromDateTimeOffset(raised), Duration.FromHours(hours));
        var due = reach is { Outcome: ClockOutcome.Reached } found ? found.At.ToDateTimeOffset() : raised.AddHours(hours);
        return new(due, DateOnly.FromDateTime(Local(due, zone)), zone);
    }

    /// <summary>The same, by what the desk's clock says.</summary>
    public Promise At(DateTimeOffset? due) => due is { } at ? new(at, DateOnly.FromDateTime(Local(at)), Zone) : this;

    public DateTime Local(DateTimeOffset instant) => Local(instant, Zone);

    private static DateTime Local(DateTimeOffset instant, string zone) =>
        Instant.FromDateTimeOffset(instant).InZone(DateTimeZoneProviders.Tzdb[zone]).ToDateTimeUnspecified();
}

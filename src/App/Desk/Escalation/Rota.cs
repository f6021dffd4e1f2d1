using System.Globalization;
using NodaTime;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Desk.Escalation;

/// <param name="Until">When somebody else is, or nobody.</param>
internal sealed record OnDuty(Guid Contact, string? Team, Instant Until);

/// <summary>Working time of a tier, or of a team of it, in which nobody is the one to speak to.</summary>
public sealed record RotaGap(string Tier, string? Team, DateTimeOffset From, DateTimeOffset To);

/// <summary>Who of a tier is to be spoken to at a moment, and when nobody is.</summary>
internal static class Rota
{
    public static LocalTime? Time(string text) =>
        text.Length == 5 && TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? new LocalTime(time.Hour, time.Minute) : null;

    /// <summary>The contact of the team, else of the whole tier, else of whichever team has one.</summary>
    public static OnDuty? At(EscalationTier? tier, string? team, DateTimeZone zone, Instant now)
    {
        if (tier is null) return null;
        var today = now.InZone(zone).Date;
        return tier.Shifts.SelectMany(shift => Around(shift, zone, today, 1).Where(span => span.From <= now && now < span.To).Select(span => (Shift: shift, span.To)))
            .OrderBy(one => one.Shift.Team == team ? 0 : one.Shift.Team is null ? 1 : 2).Select(one => new OnDuty(one.Shift.Contact, one.Shift.Team, one.To)).FirstOrDefault();
    }

    /// <summary>Working time of the days to come that no shift covers, for each team that has shifts of its own and for the tier else.</summary>
    public static IEnumerable<RotaGap> Gaps(EscalationTier tier, WorkingCalendar calendar, Instant from, int days)
    {
        var until = from + Duration.FromDays(days);
        var first = from.InZone(calendar.Zone).Date;
        var teams = tier.Shifts.Select(shift => shift.Team).Distinct().ToList();
        if (teams.Count == 0) teams.Add(null);
        // Whoever is there for the whole tier is there for each team.
        if (teams.Count > 1) teams.Remove(null);
        foreach (var team in teams)
        {
            var covered = tier.Shifts.Where(shift => shift.Team is null || shift.Team == team).SelectMany(shift => Around(shift, calendar.Zone, first, days + 1)).OrderBy(span => span.From).ToList();
            foreach (var (open, close) in Open(calendar, from, until))
            {
                var at = open;
                foreach (var span in covered.Where(span => span.To > open && span.From < close))
                {
                    if (span.From > at) yield return new(tier.Code, team, at.ToDateTimeOffset(), span.From.ToDateTimeOffset());
                    at = Instant.Max(at, span.To);
                }

                if (at < close) yield return new(tier.Code, team, at.ToDateTimeOffset(), close.ToDateTimeOffset());
            }
        }
    }

    /// <summary>When a shift is, on the days around one; the day before counts for what goes over midnight.</summary>
    private static IEnumerable<(Instant From, Instant To)> Around(RotaShift shift, DateTimeZone zone, LocalDate day, int days)
    {
        if (Time(shift.From) is not { } from || Time(shift.To) is not { } to) yield break;
        for (var at = -1; at <= days; at++)
        {
            var date = day.PlusDays(at);
            if (!shift.Days.Contains((int)date.DayOfWeek)) continue;
            yield return (zone.AtLeniently(date + from).ToInstant(), zone.AtLeniently((from < to ? date : date.PlusDays(1)) + to).ToInstant());
        }
    }

    private static IEnumerable<(Instant From, Instant To)> Open(WorkingCalendar calendar, Instant from, Instant until)
    {
        for (var at = from; at < until;)
        {
            if (!calendar.IsOpen(at))
            {
                if (calendar.NextOpening(at) is not { Outcome: ClockOutcome.Reached } opening || opening.At >= until) yield break;
                at = opening.At;
            }

            var close = calendar.NextClosing(at) is { Outcome: ClockOutcome.Reached } closing ? Instant.Min(closing.At, until) : until;
            yield return (at, close);
            at = close;
        }
    }
}

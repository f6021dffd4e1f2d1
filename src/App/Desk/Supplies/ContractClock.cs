using Microsoft.EntityFrameworkCore;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Promises;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Desk.Supplies;

/// <summary>The clock of a contract: from the order to the delivery, by the supplier's working hours.</summary>
internal static class ContractClock
{
    /// <summary>Writes what happened into the log and reads it again.</summary>
    /// <returns>The line of the timeline about a breach that is found now; null where there is none.</returns>
    public static async Task<CaseEntry?> WindAsync(Db db, WorkingCalendars calendars, Purchase row, string currency, DateTimeOffset now, ClockEventKind happened, string? reason, CancellationToken cancel)
    {
        var contract = row.Contract;
        var hours = await ClockHours.OfAsync(db, calendars, [contract], cancel);
        hours.CatchUp(contract, now);
        contract.Append([new(now, happened, Reason: reason)]);
        return Keep(row, contract, hours, currency, now);
    }

    /// <summary>Notes beside the purchase what its log says. The first breach stands, whatever a calendar that was edited since would say.</summary>
    public static CaseEntry? Keep(Purchase row, CasePromise contract, ClockHours hours, string currency, DateTimeOffset now)
    {
        var reading = hours.Read(contract, now);
        (row.Log, row.Edition, row.DueAt) = (contract.Log, contract.Edition, DueOf(reading));
        if (row.BreachedAt is not null || (reading.Earlier.Select(round => round.BreachedAt).FirstOrDefault(at => at is not null) ?? reading.BreachedAt) is not { } broke) return null;
        row.BreachedAt = broke.ToDateTimeOffset();
        return new() { CentreId = row.CentreId, CaseId = row.CaseId, At = row.BreachedAt.Value, Kind = CaseEntryKind.SupplyOverdue, About = SupplyLines.About(row, currency) };
    }

    /// <summary>Hours that never come leave nothing to be late for; the order has its place behind all others.</summary>
    private static DateTimeOffset DueOf(ClockReading reading) => reading.Due?.ToDateTimeOffset() ?? DueCase.Never;

    /// <summary>After hours were edited: deadlines of orders that run. What has passed is left to who looks for that.</summary>
    public static async Task RecountAsync(Db db, WorkingCalendars calendars, int centreId, DateTimeOffset now, CancellationToken cancel)
    {
        var running = await db.Set<Purchase>().Where(row => row.CentreId == centreId && row.State == PurchaseState.Ordered && row.BreachedAt == null && row.DueAt > now).ToListAsync(cancel);
        var contracts = running.ToDictionary(row => row.Id, row => row.Contract);
        var hours = await ClockHours.OfAsync(db, calendars, contracts.Values, cancel);
        foreach (var row in running)
        {
            var contract = contracts[row.Id];
            hours.CatchUp(contract, now);
            (row.Log, row.Edition, row.DueAt, row.Version) = (contract.Log, contract.Edition, DueOf(hours.Read(contract, now)), row.Version + 1);
        }
    }
}

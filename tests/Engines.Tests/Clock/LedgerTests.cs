using Shouwen.Engines.Clock;
using static Shouwen.Engines.Tests.Clock.Promised;

namespace Shouwen.Engines.Tests.Clock;

public sealed class LedgerTests
{
    [Fact]
    public void The_ledger_tells_which_hours_counted_and_which_did_not()
    {
        var ledger = Resolution("PT4H", "start 2026-02-13 16:00").Explain("2026-02-14 12:00");
        Assert.Equal(
            [
                (LedgerKind.Counted, LedgerPhase.Used, 2.0), (LedgerKind.OutsideHours, LedgerPhase.Used, 0), (LedgerKind.Counted, LedgerPhase.Used, 2), (LedgerKind.Counted, LedgerPhase.Over, 1),
            ],
            ledger.Where(entry => entry.Phase is not null).Select(entry => (entry.Kind, entry.Phase!.Value, entry.Counted.TotalHours)));
        Assert.Equal(DaySource.Exception, ledger.Last(entry => entry.Kind == LedgerKind.Counted).Day!.Source); // the Saturday that is worked
    }

    [Fact]
    public void The_ledger_tells_pauses_with_their_reason_days_off_and_what_is_still_to_come()
    {
        var ledger = Resolution("PT8H", "start 2026-03-06 16:00", "pause 2026-03-06 17:00 waiting for the customer", "resume 2026-03-09 10:30").Explain("2026-03-09 11:00");
        Assert.Equal("waiting for the customer", ledger.Single(entry => entry.Kind == LedgerKind.Paused).Reason);
        Assert.Equal([LedgerPhase.Used, LedgerPhase.Used, LedgerPhase.Ahead], ledger.Where(entry => entry.Kind == LedgerKind.Counted).Select(entry => entry.Phase!.Value));
        Assert.Equal(8, ledger.Sum(entry => entry.Counted.TotalHours));
        Assert.Equal(ledger.Select(entry => entry.From).Order(), ledger.Select(entry => entry.From));
    }

    [Fact]
    public void The_ledger_names_the_official_days()
    {
        var calendar = Calendars.Shanghai();
        var ledger = Of(PromiseKind.Resolution, "PT8H", calendar, "start 2026-02-14 17:00").Explain("2026-02-14 17:00");
        Assert.Equal(DaySource.MakeUpDay, ledger.First(entry => entry.Kind == LedgerKind.Counted).Day!.Source);
        Assert.Equal(DaySource.DayOff, Assert.Single(ledger, entry => entry.Kind == LedgerKind.ClosedDay).Day!.Source); // nine days in one line
    }

    [Fact]
    public void A_ledger_of_years_does_not_go_on_for_ever()
    {
        var ledger = Calendars.EveryDay("Asia/Shanghai", "09:00-12:00", "13:00-18:00");
        var told = Of(PromiseKind.Resolution, "PT40000H", ledger, "start 2026-02-14 17:00").Explain("2026-02-14 17:00");
        Assert.InRange(told.Count, 100, 1100);
        Assert.Equal(40_000, told.Sum(entry => entry.Counted.TotalHours), 1e-6);
        Assert.Single(told, entry => entry.Kind == LedgerKind.Rest);
    }
}

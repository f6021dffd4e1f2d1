using Shouwen.Engines.Clock;
using static Shouwen.Engines.Tests.Clock.Promised;

namespace Shouwen.Engines.Tests.Clock;

public sealed class ReplyClockTests
{
    [Fact]
    public void A_first_response_never_pauses_and_only_a_reply_ends_it()
    {
        var open = Of(PromiseKind.FirstResponse, "PT2H", C1, "start 2026-03-05 09:00", "pause 2026-03-05 09:30", "stop 2026-03-05 10:00", "message 2026-03-05 10:15", "reopen 2026-03-05 10:30");
        Assert.Equal((PromiseState.Running, "2026-03-05 11:00"), (open.Read("2026-03-05 10:45").State, open.Due()));
        Assert.Equal(PromiseState.Breached, open.Read("2026-03-05 11:01").State);
        Assert.Equal(PromiseState.Kept, Of(PromiseKind.FirstResponse, "PT2H", C1, "start 2026-03-05 09:00", "pause 2026-03-05 09:30", "reply 2026-03-05 11:00").Read("2026-03-05 12:00").State);
    }

    [Fact]
    public void Only_the_first_reply_ends_a_first_response()
    {
        var promised = Of(PromiseKind.FirstResponse, "PT2H", C1, "start 2026-03-05 09:00", "reply 2026-03-05 10:00", "reply 2026-03-05 16:00");
        Assert.Equal((PromiseState.Kept, 1.0), (promised.Read("2026-03-05 17:00").State, promised.Read("2026-03-05 17:00").Used.TotalHours));
    }

    [Fact]
    public void A_next_reply_runs_from_the_oldest_message_without_an_answer() =>
        Assert.Equal("2026-03-05 13:00", Of(PromiseKind.NextReply, "PT3H", C1, "start 2026-03-05 09:00", "message 2026-03-05 10:00", "message 2026-03-05 11:30").Due());

    [Fact]
    public void After_a_reply_the_next_message_begins_anew()
    {
        var promised = Of(PromiseKind.NextReply, "PT1H", C1, "start 2026-03-05 09:00", "message 2026-03-05 09:30", "message 2026-03-05 10:00", "reply 2026-03-05 12:00", "message 2026-03-05 15:00");
        var reading = promised.Read("2026-03-05 15:10");
        Assert.Equal((PromiseState.Running, "2026-03-05 16:00"), (reading.State, promised.Text(reading.Due)));
        var earlier = Assert.Single(reading.Earlier);
        Assert.Equal(("2026-03-05 10:30", "2026-03-05 10:30", "2026-03-05 12:00"), (promised.Text(earlier.Due), promised.Text(earlier.BreachedAt), promised.Text(earlier.EndedAt)));
    }

    [Fact]
    public void A_reply_before_any_message_answers_nothing_and_nothing_is_owed()
    {
        var promised = Of(PromiseKind.NextReply, "PT1H", C1, "start 2026-03-05 09:00", "reply 2026-03-05 10:00");
        var reading = promised.Read("2026-03-06 10:00");
        Assert.Equal((PromiseState.Kept, null, null), (reading.State, reading.Due, reading.NextAt));
        Assert.Equal("2026-03-05 12:00", (promised with { Log = [.. promised.Log, new(At(C1, "2026-03-05 11:00"), ClockEventKind.Message)] }).Due());
    }

    [Fact]
    public void A_message_while_paused_waits_for_the_pause_to_end() =>
        Assert.Equal("2026-03-05 15:00", Of(PromiseKind.NextReply, "PT1H", C1, "start 2026-03-05 09:00", "pause 2026-03-05 10:00", "message 2026-03-05 11:00", "resume 2026-03-05 14:00").Due());

    [Fact]
    public void A_closed_case_owes_no_reply_until_it_is_reopened_or_the_customer_writes_again()
    {
        string[] log = ["message 2026-03-05 09:00", "stop 2026-03-05 10:00"];
        Assert.Equal(PromiseState.Kept, Of(PromiseKind.NextReply, "PT2H", C1, log).Read("2026-03-06 10:00").State);
        Assert.Equal("2026-03-06 10:00", Of(PromiseKind.NextReply, "PT2H", C1, [.. log, "reopen 2026-03-06 09:00"]).Due());
        Assert.Equal("2026-03-06 11:00", Of(PromiseKind.NextReply, "PT2H", C1, [.. log, "message 2026-03-06 09:00", "reopen 2026-03-06 09:00"]).Due());
    }
}

using System.Text.Json;
using Shouwen.App.Desk;
using Shouwen.App.Desk.Promises;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Tests.Desk;

public sealed class StoredLogsTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 4, 10, 15, 0, TimeSpan.FromHours(8));

    [Fact]
    public void A_clock_log_is_stored_as_documents_are_without_what_is_empty()
    {
        ClockLine[] log = [new(At, ClockEventKind.Start), new(At.AddHours(1), ClockEventKind.Pause, Reason: "等客户 \"回电\" <3"), new(At.AddHours(2), ClockEventKind.Retarget, "PT4H"), new(At.AddHours(3), ClockEventKind.Calendar, Calendar: "abc.2")];
        Assert.Equal(
            """[{"at":"2026-03-04T10:15:00+08:00","event":"start"},{"at":"2026-03-04T11:15:00+08:00","event":"pause","reason":"等客户 \"回电\" <3"},{"at":"2026-03-04T12:15:00+08:00","event":"retarget","target":"PT4H"},{"at":"2026-03-04T13:15:00+08:00","event":"calendar","calendar":"abc.2"}]""",
            DeskJson.Text(log));
        Assert.Equal(log, DeskJson.Read<ClockLine[]>(DeskJson.Text(log)));
    }

    [Fact]
    public void Whatever_happens_to_a_clock_is_read_as_it_was_written()
    {
        ClockLine[] log = [.. Enum.GetValues<ClockEventKind>().Select(kind => new ClockLine(At, kind))];
        Assert.Equal(log, DeskJson.Read<ClockLine[]>(DeskJson.Text(log)));
    }

    [Fact]
    public void What_a_later_edition_adds_to_a_line_is_passed_over() =>
        Assert.Equal([new(At, ClockEventKind.Stop)], DeskJson.Read<ClockLine[]>("""[{"by":{"name":["甲"]},"event":"stop","more":[1,{"at":2}],"at":"2026-03-04T10:15:00+08:00"}]"""));

    [Theory]
    [InlineData("""[{"at":"2026-03-04T10:15:00+08:00","event":"vanish"}]""", "vanish")]
    [InlineData("""[{"at":"2026-03-04T10:15:00+08:00"}]""", "what happened")]
    [InlineData("""[{"event":"start"}]""", "when")]
    public void A_line_that_says_no_moment_or_nothing_that_is_known_is_refused(string text, string said) =>
        Assert.Contains(said, Assert.Throws<JsonException>(() => DeskJson.Read<ClockLine[]>(text)).Message, StringComparison.Ordinal);
}

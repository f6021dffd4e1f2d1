using BenchmarkDotNet.Attributes;
using NodaTime;
using Shouwen.Engines.Clock;

namespace Shouwen.Engines.Benchmarks;

/// <summary>
/// Deadlines of a thousand clocks, received over a year of the spring festival of 2025, on one core: by the promise clock, from a log of its start alone and
/// from one with a pause and two warning levels, against stepping through the minutes of the first.
/// </summary>
public class ReadPromises
{
    private const int Clocks = 1000;
    private static readonly Promise Promise = new(PromiseKind.Resolution, PromiseTarget.WorkingTime(Duration.FromHours(8)));
    private static readonly Promise Warning = Promise with { Levels = [WarningLevel.PercentUsed(50), WarningLevel.PercentUsed(75)] };

    private readonly WorkingCalendar calendar = new(new CalendarRules(
        DateTimeZoneProviders.Tzdb["Asia/Shanghai"], WeekHours.MondayToFriday(DayHours.Of(new Window(9 * 60, 12 * 60), new Window(13 * 60, 18 * 60))))
    {
        DaysOff = ChinaDaysOff.Table,
    });

    private readonly ClockEvent[][] started;
    private readonly ClockEvent[][] paused;

    public ReadPromises()
    {
        var starts = Enumerable.Range(0, Clocks).Select(i => Instant.FromUtc(2024, 9, 1, 0, 0) + Duration.FromMinutes(521L * i)).ToList();
        started = [.. starts.Select(start => new[] { new ClockEvent(start, ClockEventKind.Start) })];
        paused = [.. starts.Select(start => new[]
        {
            new ClockEvent(start, ClockEventKind.Start), new ClockEvent(start + Duration.FromHours(1), ClockEventKind.Pause), new ClockEvent(start + Duration.FromHours(5), ClockEventKind.Resume),
        })];
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Clocks)]
    public long MinuteByMinute()
    {
        var sum = 0L;
        foreach (var log in started)
        {
            var at = log[0].At;
            for (var left = 8 * 60; left > 0; at += Duration.FromMinutes(1)) if (calendar.IsOpen(at)) left--;
            sum += at.ToUnixTimeSeconds();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Clocks)]
    public long Started() => Sum(Promise, started);

    [Benchmark(OperationsPerInvoke = Clocks)]
    public long PausedWithTwoLevels() => Sum(Warning, paused);

    private long Sum(Promise promise, ClockEvent[][] logs)
    {
        var sum = 0L;
        foreach (var log in logs) sum += PromiseClock.Read(calendar, promise, log, log[^1].At).Due!.Value.ToUnixTimeSeconds();
        return sum;
    }
}

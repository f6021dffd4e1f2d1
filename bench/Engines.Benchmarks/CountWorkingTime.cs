using BenchmarkDotNet.Attributes;
using NodaTime;
using Shouwen.Engines.Clock;

namespace Shouwen.Engines.Benchmarks;

/// <summary>Working time of 30 days over the spring festival of 2025: the calendar's sums against stepping through its minutes.</summary>
public class CountWorkingTime
{
    private static readonly Instant From = Instant.FromUtc(2025, 1, 15, 1, 0);
    private static readonly Instant To = From + Duration.FromDays(30);

    private readonly WorkingCalendar calendar = new(new CalendarRules(
        DateTimeZoneProviders.Tzdb["Asia/Shanghai"], WeekHours.MondayToFriday(DayHours.Of(new Window(9 * 60, 12 * 60), new Window(13 * 60, 18 * 60))))
    {
        DaysOff = ChinaDaysOff.Table,
    });

    [Benchmark(Baseline = true)]
    public int MinuteByMinute()
    {
        var minutes = 0;
        for (var at = From; at < To; at += Duration.FromMinutes(1)) if (calendar.IsOpen(at)) minutes++;
        return minutes;
    }

    [Benchmark]
    public double Between() => calendar.WorkingTimeBetween(From, To).TotalMinutes;

    [Benchmark]
    public Reach Add() => calendar.AddWorkingTime(From, Duration.FromHours(100));
}

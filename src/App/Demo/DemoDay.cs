using NodaTime;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Demo;

/// <summary>What a date is to customers: ordinary, off, worked in exchange, the first day back; and where in the billing cycle.</summary>
internal sealed record DemoDay(int Index, DateOnly Date, bool IsOff, bool IsMakeUp, bool IsFestivalHeart, bool IsFirstBack)
{
    /// <summary>Bills come out on the 1st, and questions with them; the 26th and after bring reminders to pay.</summary>
    private static readonly double[] BillingCycle =
    [
        1.27, 1.32, 1.25, 1.17, 1.10, 1.06, 1.03, 1.01, 1.0, 0.98, 0.96, 0.95, 0.94, 0.94, 0.95, 0.95,
        0.94, 0.93, 0.92, 0.92, 0.92, 0.92, 0.93, 0.94, 0.97, 1.02, 1.04, 1.05, 1.06, 1.06, 1.07,
    ];

    public static DemoDay Of(DateOnly first, int index)
    {
        var date = first.AddDays(index);
        var today = Official(date);
        var isOff = today is { IsOff: true };
        return new(index, date, isOff, today is { IsOff: false },
            isOff && today!.NameZh == "春节" && Official(date.AddDays(-4)) is not { IsOff: true },
            !isOff && Official(date.AddDays(-1)) is { IsOff: true });
    }

    /// <summary>How busy a queue is, against its own mean day.</summary>
    public double Busyness(DemoQueue queue) =>
        WeekFactor(queue) * (1 + (queue.BillingPull * (BillingCycle[Date.Day - 1] - 1))) * HolidayFactor(queue) * Season(queue)
        * (1 + (queue.YearlyGrowth * Index / 365));

    public bool IsClosed(DemoQueue queue) => queue.Channel == "counter" && IsFestivalHeart;

    private double WeekFactor(DemoQueue queue) => IsMakeUp ? queue.Week[3] : queue.Week[((int)Date.DayOfWeek + 6) % 7];

    private double HolidayFactor(DemoQueue queue) =>
        IsFestivalHeart ? queue.OnDayOff * 0.75 : IsOff ? queue.OnDayOff : IsFirstBack ? 1.16 : 1;

    /// <summary>Summer heat and thunder for the lines, students and their moves in September.</summary>
    private double Season(DemoQueue queue) => (queue.Code, Date.Month) switch
    {
        ("FAULT", 6 or 7 or 8) => 1.22,
        ("FAULT", 1 or 2 or 12) => 0.9,
        ("HALL", 9) => 1.08,
        ("HOTLINE", 9) => 1.04,
        _ => 1,
    };

    private static OfficialDay? Official(DateOnly date) => ChinaDaysOff.Table.Find(LocalDate.FromDateOnly(date));
}

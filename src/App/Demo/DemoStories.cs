namespace Shouwen.App.Demo;

/// <summary>What is planted in the demonstration, to be found again: when, where, how strong. The guide tells it in words.</summary>
public sealed class DemoStories
{
    public const string CampaignCode = "DEPOSIT300";
    public const string CampaignTopic = "DEPOSIT-GIFT";
    public const string CreepingTopic = "LINE-URGE";
    public const string DriftingTeam = "HOT3";
    public const string FlatteredQueue = "FAULT";
    public const int CampaignDays = 10;

    /// <summary>Additional arrivals of the campaign, in mean hotline days.</summary>
    private static readonly double[] CampaignShape = [0.62, 0.95, 1.05, 1.1, 1.0, 0.92, 0.85, 0.8, 0.78, 0.85];

    private const double CreepPerMonth = 0.05;
    private const double CreepAtMost = 0.45;
    private const double WrapPerMonth = 0.24;

    /// <summary>Customers come back as the inverse of this power of the agent's pace: ten per cent quicker, more than a third more of them.</summary>
    internal const double HasteCosts = 3;

    internal DemoStories(DateOnly start)
    {
        var fourMonthsAgo = start.AddMonths(-4);
        CampaignFrom = fourMonthsAgo.AddDays(((int)DayOfWeek.Friday - (int)fourMonthsAgo.DayOfWeek + 7) % 7);
        CreepFrom = FirstOfMonth(start.AddMonths(-6));
        DriftFrom = FirstOfMonth(start.AddMonths(-8));
    }

    /// <summary>"Deposit 300, get 300" begins, a Friday; ten days.</summary>
    public DateOnly CampaignFrom { get; }
    public DateOnly CampaignTo => CampaignFrom.AddDays(CampaignDays - 1);

    /// <summary>From here on customers must urge their installation again and again.</summary>
    public DateOnly CreepFrom { get; }

    /// <summary>From here on one team writes longer and longer after each call.</summary>
    public DateOnly DriftFrom { get; }

    internal double CampaignLift(DateOnly date) =>
        date.DayNumber - CampaignFrom.DayNumber is >= 0 and < CampaignDays and var day ? CampaignShape[day] : 0;

    /// <summary>The planner was not told of the campaign; from the fourth day on there is help from other desks.</summary>
    internal double ExtraStaff(DateOnly date) =>
        date.DayNumber - CampaignFrom.DayNumber is >= 3 and < CampaignDays ? 1.3 : 1;

    internal double Repeat(DemoTopic topic, DateOnly date) =>
        topic.Code == CreepingTopic ? Math.Min(topic.Repeat + (CreepPerMonth * Months(CreepFrom, date)), CreepAtMost) : topic.Repeat;

    internal double Wrap(string team, DateOnly date) => team == DriftingTeam ? 1 + (WrapPerMonth * Months(DriftFrom, date)) : 1;

    private static double Months(DateOnly from, DateOnly date) => Math.Max(0, date.DayNumber - from.DayNumber) / 30.4;

    private static DateOnly FirstOfMonth(DateOnly date) => new(date.Year, date.Month, 1);
}

namespace Shouwen.App.Demo;

/// <summary>A queue of the demonstration centre: its promise, its day, and how those behave who wait in it.</summary>
internal sealed class DemoQueue
{
    public const int Hotline = 0;
    public const int Fault = 1;
    public const int Complaint = 2;
    public const int Vip = 3;
    public const int Hall = 4;
    public const int Online = 5;
    public const int Mail = 6;

    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string Channel { get; init; }

    /// <summary>Of all contacts of the centre.</summary>
    public required double Share { get; init; }

    /// <summary>How the share changes in a year: customers move from hotline and hall to the app.</summary>
    public double YearlyGrowth { get; init; }
    public double AnswerShare { get; init; } = 0.8;
    public int Within { get; init; } = 20;
    public int ShortAbandon { get; init; } = 5;
    public int Variant { get; init; } = 2;

    /// <summary>Half hours of the day, from and up to.</summary>
    public int Opens { get; init; }
    public int Closes { get; init; } = 48;

    /// <summary>How the day goes, hour by hour.</summary>
    public required double[] Hours { get; init; }

    /// <summary>Monday to Sunday.</summary>
    public required double[] Week { get; init; }

    /// <summary>How much is left of an ordinary day on an official day off.</summary>
    public double OnDayOff { get; init; }

    /// <summary>How far the billing cycle moves it: 1 as the hotline, 0 not at all.</summary>
    public double BillingPull { get; init; }

    /// <summary>Staff beyond the load, in square roots of the load.</summary>
    public double Cushion { get; init; }
    public int FewestStaff { get; init; } = 1;

    /// <summary>Mean seconds until one who waits gives up.</summary>
    public double Patience { get; init; } = 200;

    /// <summary>Share that hangs up at the first words of the waiting announcement.</summary>
    public double HangsUpAtOnce { get; init; } = 0.04;
    public double CallsAgain { get; init; } = 0.4;

    /// <summary>So many may wait; the next one finds all lines busy.</summary>
    public int Lines { get; init; } = int.MaxValue;

    /// <summary>Of those who would give up after a while, how many take the offer to be called back.</summary>
    public double TakesCallback { get; init; }
    public double Transfers { get; init; } = 0.04;

    /// <summary>Seconds until an idle agent has picked up, at most.</summary>
    public int PickUp { get; init; } = 6;
    public int WrapMedian { get; init; } = 28;

    /// <summary>Talk times relative to the topic's own.</summary>
    public double TalkFactor { get; init; } = 1;

    /// <summary>Self-service relative to the topic's own; the app and the terminals differ from the voice menu.</summary>
    public double SelfServiceFactor { get; init; }

    public static IReadOnlyList<DemoQueue> All { get; } =
    [
        new()
        {
            Code = "HOTLINE", Name = "业务咨询热线", Channel = "phone", Share = 0.53, YearlyGrowth = -0.04,
            Hours = [.9, .5, .3, .25, .3, .5, 1.2, 2.7, 5.8, 8.8, 9.1, 7.7, 5.3, 5.9, 7.5, 7.9, 7.4, 6.2, 5, 5.2, 5.2, 4.1, 2.8, 1.6],
            Week = [1.15, 1.05, 1.01, 1, 1.01, 0.93, 0.87], OnDayOff = 0.74, BillingPull = 1,
            Cushion = 1.05, FewestStaff = 2, Lines = 6, TakesCallback = 0.15, SelfServiceFactor = 1, Transfers = 0.05,
        },
        new()
        {
            Code = "FAULT", Name = "故障报修专线", Channel = "phone", Share = 0.13, YearlyGrowth = 0.03, Variant = 5,
            Hours = [1.4, .8, .5, .4, .4, .5, 1.2, 2.6, 5, 6.6, 6.8, 6, 5, 4.9, 5.4, 5.6, 5.6, 6, 6.7, 8, 8.2, 6.6, 4.2, 2.4],
            Week = [1.04, 1, 0.98, 0.98, 1, 1.04, 1.05], OnDayOff = 0.92,
            Cushion = 0.62, HangsUpAtOnce = 0.5, CallsAgain = 0.3, Lines = 5, Transfers = 0.03,
        },
        new()
        {
            Code = "COMPLAINT", Name = "投诉专席", Channel = "phone", Share = 0.04, Within = 30, Opens = 16, Closes = 44,
            Hours = [0, 0, 0, 0, 0, 0, 0, 0, 6, 9, 9.5, 8, 5, 6, 8, 8.5, 8, 6.5, 4.5, 4.5, 4.2, 3, 0, 0],
            Week = [1.2, 1.08, 1.02, 1, 1, 0.8, 0.7], OnDayOff = 0.5, BillingPull = 0.5,
            Cushion = 1.45, Patience = 260, TakesCallback = 0.25, Transfers = 0.06, WrapMedian = 75,
        },
        new()
        {
            Code = "VIP", Name = "贵宾客户专席", Channel = "phone", Share = 0.055, AnswerShare = 0.9, Within = 15, Opens = 16, Closes = 44,
            Hours = [0, 0, 0, 0, 0, 0, 0, 0, 5.5, 9, 9.8, 8.2, 4.8, 5.5, 8, 8.6, 8.2, 6.2, 4.6, 4.2, 3.8, 2.6, 0, 0],
            Week = [1.2, 1.1, 1.06, 1.05, 1.04, 0.6, 0.5], OnDayOff = 0.45, BillingPull = 0.7,
            Cushion = 2.0, TakesCallback = 0.3, Transfers = 0.03, SelfServiceFactor = 0.3,
        },
        new()
        {
            Code = "HALL", Name = "营业厅叫号", Channel = "counter", Share = 0.14, YearlyGrowth = -0.06, Within = 600, ShortAbandon = 60, Opens = 17, Closes = 35,
            Hours = [0, 0, 0, 0, 0, 0, 0, 0, 9, 13, 13.5, 10, 7, 7.5, 10, 11.5, 10.5, 8, 0, 0, 0, 0, 0, 0],
            Week = [1.05, 0.97, 0.95, 0.95, 1, 1.12, 1.02], OnDayOff = 0.8, BillingPull = 1.2,
            Cushion = 0.4, FewestStaff = 2, Patience = 2700, HangsUpAtOnce = 0.01, CallsAgain = 0.1,
            Transfers = 0.01, PickUp = 30, WrapMedian = 15, TalkFactor = 1.55, SelfServiceFactor = 0.25,
        },
        new()
        {
            Code = "ONLINE", Name = "在线客服", Channel = "chat", Share = 0.095, YearlyGrowth = 0.28, Within = 30, Opens = 16, Closes = 46,
            Hours = [0, 0, 0, 0, 0, 0, 0, 0, 4.2, 6.8, 7.6, 7, 6.4, 6, 6.6, 7, 7, 6.2, 6.2, 7.6, 8, 7.2, 5.2, 0],
            Week = [1.05, 1.02, 1, 1, 1, 0.98, 0.95], OnDayOff = 0.85, BillingPull = 0.8,
            Cushion = 1.15, FewestStaff = 2, Patience = 170, CallsAgain = 0.3, Transfers = 0.05,
            PickUp = 10, WrapMedian = 22, TalkFactor = 1.7, SelfServiceFactor = 1.3,
        },
        new()
        {
            Code = "MAIL", Name = "邮件受理", Channel = "mail", Share = 0.01, YearlyGrowth = -0.1, Within = 86_400, ShortAbandon = 0,
            Hours = [2, 1, .6, .5, .5, .8, 1.5, 3, 6, 7.5, 7.5, 6.5, 4.5, 4.5, 6, 6.5, 6.5, 6, 5, 5, 5.5, 5, 4, 3],
            Week = [1.15, 1.08, 1.05, 1.02, 1, 0.8, 0.75], OnDayOff = 0.6, BillingPull = 0.6, WrapMedian = 40, TalkFactor = 1.6,
        },
    ];

    public bool IsOpen(int half) => half >= Opens && half < Closes;
}

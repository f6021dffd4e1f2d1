using Shouwen.App.Desk.Published;

namespace Shouwen.App.Demo;

/// <summary>Who helps whom in the demonstration, as in the airport simulation: customer manager, service desk, technical expert, delivery manager, supplier. The second fault team has nobody in the last hour of the day: a gap to be found.</summary>
internal static class DemoTiers
{
    private static readonly int[] Weekdays = [1, 2, 3, 4, 5];
    private static readonly int[] Weekend = [6, 7];
    private static readonly int[] Daily = [1, 2, 3, 4, 5, 6, 7];

    public static IReadOnlyList<KeptTier> Of(IReadOnlyDictionary<string, Guid> people) =>
    [
        new("customer", "客户经理", ["VIP", "HALL"], [new(Weekdays, "08:00", "18:00", people["leader2"]), new(Weekend, "08:00", "18:00", people["desk10"]), new(Daily, "18:00", "22:00", people["desk14"])]),
        new("desk", "服务台", ["HOT1", "HOT2", "HOT3", "HOT4", "ONLINE", "COMPLAINT"],
            [new(Daily, "08:00", "22:00", people["desk05"], "COMPLAINT"), new(Weekdays, "08:00", "20:00", people["leader1"]), new(Weekend, "08:00", "20:00", people["desk08"]), new(Daily, "20:00", "08:00", people["desk09"])]),
        new("expert", "技术专家", ["FAULT1", "FAULT2"], [new(Weekdays, "08:00", "18:00", people["desk01"], "FAULT1"), new(Weekdays, "08:00", "17:00", people["desk03"], "FAULT2"), new(Weekdays, "18:00", "22:00", people["desk02"])]),
        new("delivery", "服务递送经理", [], [new(Daily, "08:00", "22:00", people["manager"])]),
        new("supplier", "供应商", [], [new(Weekdays, "09:00", "18:00", people["manager"])]),
    ];
}

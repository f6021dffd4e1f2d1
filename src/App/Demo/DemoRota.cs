namespace Shouwen.App.Demo;

/// <summary>Who sits on which seat of a queue, half hour by half hour of one day. Agents take turns on line; the rest of their shift is casework.</summary>
internal sealed class DemoRota
{
    /// <summary>Early, middle, late, night: half hours from and up to.</summary>
    private static readonly (int From, int To)[] Shifts = [(16, 32), (21, 38), (31, 48), (0, 17)];
    private static readonly int[] ShiftOfWeek = [0, 1, 2, 0, 1, 0, 2, 1, 0, 3];
    private const int BlockHalves = 4;

    private readonly int[][] seats;

    public DemoRota(ulong seed, int queue, DemoDay day, IEnumerable<DemoAgent> agents, int[] staff)
    {
        var employed = agents.Where(agent => agent.WorksOn(day.Date)).ToList();
        seats = [.. Enumerable.Range(0, staff.Length).Select(half => Seats(seed, queue, day, employed, half, staff[half]))];
    }

    public int Agent(int half, int seat) => seats[half][seat % seats[half].Length];

    /// <summary>First who has that shift, then who is on duty that day, then, at need, who is at rest.</summary>
    private static int[] Seats(ulong seed, int queue, DemoDay day, List<DemoAgent> employed, int half, int count)
    {
        if (count == 0) return [];
        return [.. employed
            .Select(agent => (agent.Index, Order: Distance(agent, queue, day, half) + Chance.Trait(seed + (uint)day.Index, Streams.Rota + (half / BlockHalves * 100), agent.Index)))
            .OrderBy(pair => pair.Order)
            .Take(count)
            .Select(pair => pair.Index)];
    }

    private static int Distance(DemoAgent agent, int queue, DemoDay day, int half)
    {
        var date = day.Date.DayNumber;
        if ((date + (agent.Index * 3)) % 7 >= 5) return 2;
        var byNight = queue is DemoQueue.Hotline or DemoQueue.Fault;
        var turn = ShiftOfWeek[((date / 7) + agent.Index) % (byNight ? ShiftOfWeek.Length : ShiftOfWeek.Length - 1)];
        var (from, to) = Shifts[turn];
        return half >= from && half < to ? 0 : 1;
    }
}

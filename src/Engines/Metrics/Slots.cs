namespace Shouwen.Engines.Metrics;

/// <summary>Finds the place in which a fact is added up: its period and groups, made when first seen.</summary>
internal sealed class Slots
{
    private const long DenseBound = 8_000_000;
    private const int Refused = -1;
    private const int WholeDay = 24 * 60;
    private readonly FoldPlan plan;
    private readonly int[][] groupOf;
    private readonly int secondGroups;
    private readonly int groups;
    private readonly bool isDense;
    private readonly Dictionary<Period, int[]> pages = [];
    private readonly Dictionary<(Period, int), int> sparse = [];
    private readonly List<(Period Period, int Group)> keys = [];
    private readonly (Dim Dim, bool[] Allows)[] filters;
    private readonly int width;
    private bool[] seenInContacts;
    private Period? current;
    private int[] page = [];

    public Slots(FoldPlan plan)
    {
        this.plan = plan;
        width = plan.Measures.Count;
        groupOf = [.. plan.Cuts.Select(cut => cut.GroupOf.ToArray())];
        secondGroups = plan.Cuts.Count > 1 ? plan.Cuts[1].Groups : 1;
        groups = plan.Cuts.Aggregate(1, (product, cut) => checked(product * cut.Groups));
        isDense = Periods(plan) * groups <= DenseBound;
        filters = [.. plan.Filters.Select(filter => (filter.Dim, filter.Allows.ToArray()))];
        Values = new long[64 * width];
        Known = new bool[64 * width];
        seenInContacts = new bool[64];
    }

    /// <summary>By slot, then measure.</summary>
    public long[] Values { get; private set; }

    /// <summary>Whether anything seen says the value.</summary>
    public bool[] Known { get; private set; }

    /// <summary>Writes the slot of each contact, -1 for those that a filter stops.</summary>
    public void Assign(ContactDay day, Span<int> slotOf)
    {
        slotOf.Clear();
        for (var cut = 0; cut < groupOf.Length; cut++) Number(day.Of(plan.Cuts[cut].Dim), groupOf[cut], plan.Cuts[cut].Groups, slotOf);
        foreach (var (dim, allows) in filters) Stop(day.Of(dim), allows, slotOf);
        Place(day, slotOf);
    }

    /// <summary>The slot of an interval. What intervals do not know (topic, agent, ...) is group 0 and passes no filter.</summary>
    public int Assign(DateOnly date, IntervalDay day, int i)
    {
        foreach (var (dim, allows) in filters) if (!Allowed(allows, Member(dim, day, i))) return Refused;
        var group = 0;
        for (var cut = 0; cut < groupOf.Length; cut++)
            group = (group * plan.Cuts[cut].Groups) + Group(groupOf[cut], Member(plan.Cuts[cut].Dim, day, i));
        TurnTo(Period.Of(plan.Grain, plan.From, date, day.LocalMinutes[i], plan.IntervalMinutes));
        return SlotIn(group);
    }

    public void Add(int slot, int place, long value, bool isMax)
    {
        ref var stored = ref Values[(slot * width) + place];
        stored = isMax ? Math.Max(stored, value) : stored + value;
        Known[(slot * width) + place] = true;
    }

    public IReadOnlyList<FoldRow> Rows()
    {
        var (order, sorted) = (new ulong[keys.Count], new int[keys.Count]);
        for (var slot = 0; slot < sorted.Length; slot++) (order[slot], sorted[slot]) = (OrderOf(keys[slot]), slot);
        Array.Sort(order, sorted);
        return Array.ConvertAll(sorted, Row);
    }

    /// <summary>By period, then group, as one number: 22 bits hold every date, 11 every minute.</summary>
    private static ulong OrderOf((Period Period, int Group) key) =>
        ((ulong)key.Period.Start.DayNumber << 42) | ((ulong)key.Period.Minute << 31) | (uint)key.Group;

    private FoldRow Row(int slot)
    {
        var groups = plan.Cuts.Count switch
        {
            0 => Array.Empty<int>(),
            1 => [keys[slot].Group],
            _ => [keys[slot].Group / secondGroups, keys[slot].Group % secondGroups],
        };
        var values = new long?[width];
        for (var place = 0; place < width; place++) values[place] = Value(slot, place);
        return new(keys[slot].Period, groups, values);
    }

    /// <summary>Contacts say every count, be it nought; a sum is known when something was added.</summary>
    private long? Value(int slot, int place)
    {
        var at = (slot * width) + place;
        return Known[at] || (seenInContacts[slot] && plan.Measures[place] < Measure.WaitSeconds) ? Values[at] : null;
    }

    private static long Periods(FoldPlan plan)
    {
        var days = plan.To.DayNumber - plan.From.DayNumber + 1L;
        return plan.Grain switch
        {
            Grain.Hour => days * 24,
            Grain.Interval => days * 24 * 60 / plan.IntervalMinutes,
            Grain.WeekdayHour => 168,
            _ => days,
        };
    }

    private static int Member(Dim dim, IntervalDay day, int i) => dim == Dim.Queue ? day.Queues[i] : 0;

    private static int Group(int[] groupOf, int member) => (uint)member < (uint)groupOf.Length ? groupOf[member] : 0;

    private static bool Allowed(bool[] allows, int member) => (uint)member < (uint)allows.Length && allows[member];

    /// <summary>The groups of the cuts as one number, one cut after the other.</summary>
    private static void Number(ReadOnlySpan<int> members, int[] groupOf, int groups, Span<int> numbers)
    {
        for (var i = 0; i < numbers.Length; i++) numbers[i] = (numbers[i] * groups) + Group(groupOf, members[i]);
    }

    private static void Stop(ReadOnlySpan<int> members, bool[] allows, Span<int> numbers)
    {
        for (var i = 0; i < numbers.Length; i++) if (!Allowed(allows, members[i])) numbers[i] = Refused;
    }

    /// <summary>Contacts come by start, so the period seldom changes from one to the next.</summary>
    private void Place(ContactDay day, Span<int> numbers)
    {
        var (minutes, part) = (MinutesOfPeriod(plan), -1);
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] == Refused) continue;
            var own = minutes == WholeDay ? 0 : day.LocalMinutes[i] / minutes;
            if (own != part)
            {
                part = own;
                TurnTo(Period.Of(plan.Grain, plan.From, day.Date, day.LocalMinutes[i], plan.IntervalMinutes));
            }

            numbers[i] = SlotIn(numbers[i]);
            seenInContacts[numbers[i]] = true;
        }
    }

    private static int MinutesOfPeriod(FoldPlan plan) => plan.Grain switch
    {
        Grain.Hour or Grain.WeekdayHour => 60,
        Grain.Interval => plan.IntervalMinutes,
        _ => WholeDay,
    };

    private void TurnTo(Period period)
    {
        if (period == current) return;
        current = period;
        if (isDense && !pages.TryGetValue(period, out page!)) pages[period] = page = new int[groups];
    }

    private int SlotIn(int group)
    {
        if (!isDense) return SparseSlot(group);
        if (page[group] == 0) page[group] = NewSlot(group) + 1;
        return page[group] - 1;
    }

    private int SparseSlot(int group)
    {
        if (!sparse.TryGetValue((current!.Value, group), out var slot)) sparse[(current.Value, group)] = slot = NewSlot(group);
        return slot;
    }

    private int NewSlot(int group)
    {
        keys.Add((current!.Value, group));
        if (keys.Count * width > Values.Length)
        {
            var (values, known) = (Values, Known);
            Array.Resize(ref values, Values.Length * 2);
            Array.Resize(ref known, Known.Length * 2);
            (Values, Known) = (values, known);
        }

        if (keys.Count > seenInContacts.Length) Array.Resize(ref seenInContacts, seenInContacts.Length * 2);

        return keys.Count - 1;
    }
}

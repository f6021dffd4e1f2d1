namespace Shouwen.Engines.Metrics;

/// <summary>Finds the place in which a fact is added up: its period and groups, made when first seen.</summary>
internal sealed class Slots
{
    private const long DenseBound = 8_000_000;
    private const int Refused = -1;
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
    private Period current;
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
    public void Assign(ContactDay day, int[] slotOf)
    {
        slotOf.AsSpan(0, day.Count).Clear();
        foreach (var (dim, allows) in filters) Stop(day.Of(dim), allows, slotOf, day.Count);
        var first = groupOf.Length > 0 ? day.Of(plan.Cuts[0].Dim) : null;
        var second = groupOf.Length > 1 ? day.Of(plan.Cuts[1].Dim) : null;
        var wholeDay = plan.Grain <= Grain.Day ? Period.Of(plan.Grain, plan.From, day.Date, 0, plan.IntervalMinutes) : default;
        for (var i = 0; i < day.Count; i++)
        {
            if (slotOf[i] == Refused) continue;
            var group = first is null ? 0 : Group(groupOf[0], first[i]);
            if (second is not null) group = (group * secondGroups) + Group(groupOf[1], second[i]);
            var period = plan.Grain <= Grain.Day ? wholeDay : Period.Of(plan.Grain, plan.From, day.Date, day.LocalMinutes[i], plan.IntervalMinutes);
            slotOf[i] = SlotOf(period, group);
            seenInContacts[slotOf[i]] = true;
        }
    }

    /// <summary>The slot of an interval. What intervals do not know (topic, agent, ...) is group 0 and passes no filter.</summary>
    public int Assign(DateOnly date, IntervalDay day, int i)
    {
        foreach (var (dim, allows) in filters) if (!Allowed(allows, Member(dim, day, i))) return Refused;
        var group = 0;
        for (var cut = 0; cut < groupOf.Length; cut++)
            group = (group * plan.Cuts[cut].Groups) + Group(groupOf[cut], Member(plan.Cuts[cut].Dim, day, i));
        return SlotOf(Period.Of(plan.Grain, plan.From, date, day.LocalMinutes[i], plan.IntervalMinutes), group);
    }

    public void Add(int slot, int place, long value, bool isMax)
    {
        ref var stored = ref Values[(slot * width) + place];
        stored = isMax ? Math.Max(stored, value) : stored + value;
        Known[(slot * width) + place] = true;
    }

    public IReadOnlyList<FoldRow> Rows() =>
        [.. Enumerable.Range(0, keys.Count)
            .OrderBy(slot => keys[slot].Period.Start).ThenBy(slot => keys[slot].Period.Minute).ThenBy(slot => keys[slot].Group)
            .Select(Row)];

    private FoldRow Row(int slot)
    {
        var groups = plan.Cuts.Count switch
        {
            0 => Array.Empty<int>(),
            1 => [keys[slot].Group],
            _ => [keys[slot].Group / secondGroups, keys[slot].Group % secondGroups],
        };
        return new(keys[slot].Period, groups, [.. Enumerable.Range(0, width).Select(place => Value(slot, place))]);
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

    private static void Stop(int[] members, bool[] allows, int[] slotOf, int count)
    {
        for (var i = 0; i < count; i++) if (!Allowed(allows, members[i])) slotOf[i] = Refused;
    }

    private int SlotOf(Period period, int group)
    {
        if (!isDense) return SparseSlot(period, group);
        if (page.Length == 0 || period != current) (current, page) = (period, PageOf(period));
        if (page[group] == 0) page[group] = NewSlot(period, group) + 1;
        return page[group] - 1;
    }

    private int[] PageOf(Period period)
    {
        if (!pages.TryGetValue(period, out var found)) pages[period] = found = new int[groups];
        return found;
    }

    private int SparseSlot(Period period, int group)
    {
        if (!sparse.TryGetValue((period, group), out var slot)) sparse[(period, group)] = slot = NewSlot(period, group);
        return slot;
    }

    private int NewSlot(Period period, int group)
    {
        keys.Add((period, group));
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

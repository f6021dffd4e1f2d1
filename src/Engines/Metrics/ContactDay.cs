namespace Shouwen.Engines.Metrics;

/// <summary>All contacts of one local date as columns, ordered by start: what queries scan.</summary>
/// <remarks>Shapes: every array has Count entries; Dims holds one array a cut, 0 where it is not known. Durations in seconds, -1 where not known.</remarks>
public sealed class ContactDay
{
    /// <summary>No gap was found within the horizon of <see cref="RepeatLinks"/>.</summary>
    public const int NoNext = -1;

    private (int All, int Named)[]? named;

    /// <summary>Columns for so many contacts of a date.</summary>
    public ContactDay(DateOnly date, int count)
    {
        Date = date;
        Count = count;
        Ids = new long[count];
        StartedSeconds = new long[count];
        LocalMinutes = new int[count];
        Dims = new int[Enum.GetValues<Dim>().Length][];
        for (var dim = 0; dim < Dims.Length; dim++) Dims[dim] = new int[count];
        Outcomes = new byte[count];
        Flags = new byte[count];
        Wait = new int[count];
        Talk = new int[count];
        Hold = new int[count];
        Wrap = new int[count];
        Customers = new long[count];
        NextSeconds = new int[count];
    }

    /// <summary>The local date.</summary>
    public DateOnly Date { get; }

    /// <summary>Contacts on that date.</summary>
    public int Count { get; }

    /// <summary>Row ids in the store.</summary>
    public long[] Ids { get; }

    /// <summary>Start, seconds since 1970 UTC.</summary>
    public long[] StartedSeconds { get; }

    /// <summary>Start, minute of the local day, 0 to 1439.</summary>
    public int[] LocalMinutes { get; }

    /// <summary>Dense member ids by cut, 0 unknown.</summary>
    public int[][] Dims { get; }

    /// <summary><see cref="Outcome"/> as a number.</summary>
    public byte[] Outcomes { get; }

    /// <summary><see cref="ContactFlags"/> as a number.</summary>
    public byte[] Flags { get; }

    /// <summary>Seconds waited, -1 unknown.</summary>
    public int[] Wait { get; }

    /// <summary>Seconds talked, -1 unknown.</summary>
    public int[] Talk { get; }

    /// <summary>Seconds on hold, -1 unknown.</summary>
    public int[] Hold { get; }

    /// <summary>Seconds of work after the contact, -1 unknown.</summary>
    public int[] Wrap { get; }

    /// <summary>Keyed hash of the customer, 0 unknown.</summary>
    public long[] Customers { get; }

    /// <summary>Seconds until the same customer's next contact on the same topic, -1 for none in sight.</summary>
    public int[] NextSeconds { get; }

    /// <summary>Bytes that the columns take in memory.</summary>
    public long Bytes => Count * (8L * 3 + 4 * (Dims.Length + 6) + 2);

    /// <summary>The member ids of one cut.</summary>
    public int[] Of(Dim dim) => Dims[(int)dim];

    /// <summary>How many ended in a way, and how many of those are of a known member of a cut. Counted once: a day that is scanned does not change.</summary>
    public (int All, int Named) NamedOf(Outcome outcome, Dim dim) => (named ??= CountNamed())[((int)outcome * Dims.Length) + (int)dim];

    private (int All, int Named)[] CountNamed()
    {
        var counts = new (int All, int Named)[Enum.GetValues<Outcome>().Length * Dims.Length];
        for (var dim = 0; dim < Dims.Length; dim++)
        {
            var members = Dims[dim];
            for (var i = 0; i < Count; i++)
            {
                ref var one = ref counts[(Outcomes[i] * Dims.Length) + dim];
                one = (one.All + 1, one.Named + (members[i] == 0 ? 0 : 1));
            }
        }

        return counts;
    }
}

/// <summary>Yes-or-no facts of a contact.</summary>
[Flags]
public enum ContactFlags : byte
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>The centre called the customer.</summary>
    Outbound = 1,

    /// <summary>It was passed on to someone else.</summary>
    Transferred = 2,
}

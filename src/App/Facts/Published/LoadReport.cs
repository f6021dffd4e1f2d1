using Shouwen.App.Files.Published;

namespace Shouwen.App.Facts.Published;

/// <summary>Why one row did not land.</summary>
public sealed record Reject(int Line, string Reason, string? Field = null, string? Value = null);

/// <summary>What became of the rows of one import.</summary>
public sealed class LoadReport
{
    /// <summary>So many rejects are shown with the report; all of them are in the reject file.</summary>
    public const int RejectsShown = 50;

    private readonly Lock gate = new();
    private long refusedUnread;

    /// <summary>All rows that were looked at: those that came as far as the store, and those that were refused before.</summary>
    public long Read => Taken + Interlocked.Read(ref refusedUnread);

    internal long Taken { get; set; }
    public long Added { get; set; }
    public long Changed { get; set; }
    public long Unchanged { get; set; }
    public long Rejected { get; private set; }
    public DateOnly? From { get; private set; }
    public DateOnly? To { get; private set; }
    public SortedDictionary<string, int> NewCodes { get; } = [];
    public SortedDictionary<string, List<string>> NewCodeExamples { get; } = [];
    public SortedDictionary<string, long> ByReason { get; } = [];
    public List<Reject> Rejects { get; } = [];

    /// <summary>Rows in which every cell is empty.</summary>
    public long Skipped { get; internal set; }

    /// <summary>Local times that the clocks leapt over, and those that came twice.</summary>
    public int SkippedTimes { get; internal set; }
    public int RepeatedTimes { get; internal set; }

    /// <summary>The import that the rows landed with; null where none did.</summary>
    internal int? ImportId { get; set; }

    /// <summary>Where rows that are refused are written down whole.</summary>
    internal RejectedRows? Log { get; init; }

    public void Refuse(Reject reject) => Refuse(reject, null);

    /// <summary>A row that cannot even be read; rows are read on one thread while others are written on another.</summary>
    internal void RefuseRow(Reject reject, IReadOnlyList<string> row)
    {
        Interlocked.Increment(ref refusedUnread);
        Refuse(reject, row);
    }

    private void Refuse(Reject reject, IReadOnlyList<string>? row)
    {
        lock (gate)
        {
            Rejected++;
            ByReason[reject.Reason] = ByReason.GetValueOrDefault(reject.Reason) + 1;
            if (Rejects.Count < RejectsShown) Rejects.Add(reject);
            Log?.Write(reject.Line, reject.Reason, reject.Field, reject.Value, row);
        }
    }

    public void Saw(DateOnly date)
    {
        if (From is null || date < From) From = date;
        if (To is null || date > To) To = date;
    }

    public void SawNew(string kind, IReadOnlyCollection<string> codes)
    {
        NewCodes[kind] = NewCodes.GetValueOrDefault(kind) + codes.Count;
        if (!NewCodeExamples.TryGetValue(kind, out var examples)) NewCodeExamples[kind] = examples = [];
        examples.AddRange(codes.Take(5 - Math.Min(5, examples.Count)));
    }
}

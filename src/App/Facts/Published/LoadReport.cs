namespace Shouwen.App.Facts.Published;

/// <summary>Why one row did not land.</summary>
public sealed record Reject(int Line, string Reason, string? Field = null, string? Value = null);

/// <summary>What became of the rows of one import.</summary>
public sealed class LoadReport
{
    /// <summary>So many rejects are shown with the report; all of them are in the reject file.</summary>
    public const int RejectsShown = 50;

    public long Read { get; set; }
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

    public void Refuse(Reject reject)
    {
        Rejected++;
        ByReason[reject.Reason] = ByReason.GetValueOrDefault(reject.Reason) + 1;
        if (Rejects.Count < RejectsShown) Rejects.Add(reject);
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

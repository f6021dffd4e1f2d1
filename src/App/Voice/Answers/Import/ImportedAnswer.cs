using Shouwen.Engines.Metrics;

namespace Shouwen.App.Voice.Answers.Import;

/// <summary>A row that can be taken: what of it makes it itself (its id, or its content), and its answers.</summary>
internal sealed record ImportedAnswer(int Line, string Once, DateOnly Day, double Weight, IReadOnlyDictionary<Dim, int> Cuts, string Answers, IReadOnlyList<KeyValuePair<string, string>> Texts);

/// <summary>What is wrong in a file, as far as it is told; all of it is counted.</summary>
internal sealed class AnswerFaults
{
    private const int Most = 200;
    private readonly List<AnswerFault> told = [];
    private int lastLine = -1;

    public IReadOnlyList<AnswerFault> Told => told;

    public int Count { get; private set; }

    /// <summary>Rows with at least one fault.</summary>
    public int Rows { get; private set; }

    public void Add(AnswerFault fault)
    {
        Count++;
        if (fault.Line != lastLine) Rows++;
        lastLine = fault.Line;
        if (told.Count < Most) told.Add(fault);
    }
}

namespace Shouwen.App.Files.Published;

/// <summary>Which character parts the cells: the one that gives the most lines of a sample the same number of cells.</summary>
internal static class Delimiters
{
    private const int LinesLookedAt = 50;
    private static readonly char[] Candidates = [',', '\t', ';', '|'];

    public static char Recognise(string sample, char? comment) =>
        Candidates.Select((delimiter, at) => (Delimiter: delimiter, Score: Score(sample, delimiter, comment), at))
            .OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.at).First().Delimiter;

    /// <summary>A table that begins with `#` has comments; no header does.</summary>
    public static char? Comment(string sample) => sample.AsSpan().TrimStart().StartsWith("#") ? '#' : null;

    private static double Score(string sample, char delimiter, char? comment)
    {
        var widths = new List<int>();
        try
        {
            using var rows = new TextRows(new StringReader(sample), delimiter, comment, hasHeaders: false);
            while (widths.Count < LinesLookedAt && rows.Read()) widths.Add(rows.Count);
        }
        catch (FileRefused)
        {
            // The sample ends within quotes: the lines before it have been counted.
        }

        if (widths.Count == 0 || widths[0] == 1) return 0;
        return (double)widths.Count(width => width == widths[0]) / widths.Count + Math.Min(widths[0], 50) / 1000.0;
    }
}

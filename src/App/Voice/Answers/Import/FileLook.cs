using Shouwen.App.Files.Published;
using Shouwen.App.Voice.Definitions;

namespace Shouwen.App.Voice.Answers.Import;

/// <summary>What a file of answers looks like: how it is read, its columns with a few of their cells, and what each is taken for.</summary>
internal sealed record FileLook(FileSpec Spec, IReadOnlyList<string> Sheets, IReadOnlyList<AnswerColumn> Columns, DatesIn Dates)
{
    private const int SamplesShown = 3;

    public IReadOnlyDictionary<string, string> Targets { get; } = Columns.Where(column => column.Target is not null).ToDictionary(column => column.Header, column => column.Target!);

    /// <exception cref="FileRefused">The file is no table, or the plan names a column that it does not have.</exception>
    public static FileLook Of(string path, AnswerPlan plan, SurveyDefinition survey)
    {
        var asked = new FileSpec { Encoding = plan.Encoding, Delimiter = plan.Delimiter, Sheet = plan.Sheet };
        using var file = TableFile.Open(path, asked);
        var columns = ColumnsOf(file.Rows, plan, survey);
        var look = new FileLook(file.Spec, file.Sheets, columns, new(plan.DateOrder, false));
        if (plan.DateOrder is not null) return look;
        using var again = TableFile.Open(path, asked);
        return look with { Dates = DatesIn.Of(again.Rows, survey, look.Targets) };
    }

    private static List<AnswerColumn> ColumnsOf(Rows rows, AnswerPlan plan, SurveyDefinition survey)
    {
        var absent = (plan.Columns?.Keys ?? []).FirstOrDefault(header => !rows.Headers.Contains(header));
        if (absent is not null) throw new FileRefused("noSuchColumn", $"The file has no column “{absent}”; it has {string.Join(", ", rows.Headers)}.");
        var proposed = MatchColumns.Of(survey, rows.Headers);
        var samples = rows.Headers.Select(_ => new List<string>()).ToList();
        for (var row = 0; row < SamplesShown && rows.Read(); row++)
            for (var at = 0; at < samples.Count && at < rows.Count; at++) samples[at].Add(rows[at].Trim().ToString());
        return [.. rows.Headers.Select((header, at) => plan.Columns is null
            ? new AnswerColumn(header, proposed.GetValueOrDefault(header)?.Target, proposed.GetValueOrDefault(header)?.Why, samples[at])
            : new AnswerColumn(header, plan.Columns.GetValueOrDefault(header), null, samples[at]))];
    }
}

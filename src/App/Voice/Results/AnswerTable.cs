using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Definitions;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Voice.Results;

/// <summary>Answers of a wave by column: points and numbers as figures (NaN where there is none), choices as they were given.</summary>
internal sealed class AnswerTable
{
    private AnswerTable(int rows) => (Weights, Days, Complete) = (new double[rows], new DateOnly[rows], new bool[rows]);

    public int Rows => Weights.Length;

    public double[] Weights { get; }

    public DateOnly[] Days { get; }

    public bool[] Complete { get; }

    public Dictionary<string, double[]> Figures { get; } = [];

    public Dictionary<string, string?[]> Choices { get; } = [];

    /// <summary>Each respondent's construct scores on 0 to 100, by the weights of the whole wave; NaN where there is none. Empty until the whole is estimated.</summary>
    public Dictionary<string, double[]> Scores { get; } = [];

    /// <summary>By what answers are cut, the member of each row; null where it is not known.</summary>
    public Dictionary<Dim, int?[]> Cuts { get; } = [];

    public static AnswerTable Of(SurveyDefinition survey, IReadOnlyList<AnswerSheet> sheets)
    {
        var table = new AnswerTable(sheets.Count);
        foreach (var field in SurveyFields.Of(survey))
        {
            if (IsFigure(field)) table.Figures[field.Code] = Filled(sheets.Count);
            else if (field.Kind is FieldKind.Choice or FieldKind.Choices) table.Choices[field.Code] = new string?[sheets.Count];
        }

        foreach (var dim in SheetCuts.Dims) table.Cuts[dim] = [.. sheets.Select(sheet => SheetCuts.MemberOf(sheet, dim))];
        for (var row = 0; row < sheets.Count; row++) table.Read(row, sheets[row]);
        return table;
    }

    /// <summary>The same columns of some of the rows.</summary>
    public AnswerTable Only(IReadOnlyList<int> rows)
    {
        var part = new AnswerTable(rows.Count);
        for (var i = 0; i < rows.Count; i++) (part.Weights[i], part.Days[i], part.Complete[i]) = (Weights[rows[i]], Days[rows[i]], Complete[rows[i]]);
        foreach (var (code, column) in Figures) part.Figures[code] = Pick(column, rows);
        foreach (var (code, column) in Choices) part.Choices[code] = Pick(column, rows);
        foreach (var (code, column) in Scores) part.Scores[code] = Pick(column, rows);
        foreach (var (dim, column) in Cuts) part.Cuts[dim] = Pick(column, rows);
        return part;
    }

    /// <summary>Keeps a construct's scores of some of the rows.</summary>
    public void Score(string construct, IReadOnlyList<int> rows, IReadOnlyList<double> points)
    {
        if (!Scores.TryGetValue(construct, out var column)) Scores[construct] = column = Filled(Rows);
        for (var i = 0; i < rows.Count; i++) column[rows[i]] = points[i];
    }

    public static bool IsFigure(SurveyField field) => field.Kind is FieldKind.Points or FieldKind.Number;

    private void Read(int row, AnswerSheet sheet)
    {
        (Weights[row], Days[row], Complete[row]) = (sheet.Weight, sheet.Day, sheet.Complete);
        foreach (var (code, answer) in AnswerJson.Read(sheet.Answers))
        {
            if (Figures.TryGetValue(code, out var figures)) figures[row] = AnswerText.Number(answer) ?? double.NaN;
            else if (Choices.TryGetValue(code, out var choices)) choices[row] = answer;
        }
    }

    private static double[] Filled(int rows)
    {
        var column = new double[rows];
        Array.Fill(column, double.NaN);
        return column;
    }

    private static T[] Pick<T>(T[] column, IReadOnlyList<int> rows)
    {
        var part = new T[rows.Count];
        for (var i = 0; i < part.Length; i++) part[i] = column[rows[i]];
        return part;
    }
}

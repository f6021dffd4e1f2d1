using System.CommandLine;
using System.Globalization;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.Csi;

/// <summary>
/// `shouwen csi score`: the scores of every row as CSV on standard output, standardised and, with a range, on 0 to 100. Of a model in stages also those of what the last stage
/// is made of: constructs that it knows no more by their own names, those that it scores once more by their names and `_stage1`.
/// </summary>
internal static class Score
{
    private const string Earlier = "_stage";

    public static Command Command()
    {
        var command = new Command("score", "Write the constructs' scores of every row, of models in stages those of each stage") { Inputs.ModelPath, Inputs.DataPath, Inputs.Weight };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        if (Inputs.Read(parsed) is not { } inputs) return Verb.Refused;
        var outcome = EstimatePls.From(inputs.Model.Model, inputs.Answers.Data);
        if (outcome is EstimateRefused refused) return Verb.Refuse(Inputs.Say(refused));
        Write((PlsEstimate)outcome, inputs.Model.Ranges, inputs.Answers.Lines);
        return Verb.Done;
    }

    private static void Write(PlsEstimate estimate, ScaleRanges? ranges, IReadOnlyList<int> lines)
    {
        var stages = Stages(estimate).ToList();
        var columns = new List<(string Name, Dictionary<int, double> Values)>();
        foreach (var (at, stage) in stages.Index())
        {
            var scores = stage.Scores(ranges);
            // The last stage comes first, and has the names.
            var later = stages.Take(at).SelectMany(one => one.Weights.Keys).ToHashSet();
            string NameOf(string construct) => later.Contains(construct) ? $"{construct}{Earlier}{stages.Count - at}" : construct;
            void Add(string name, double[] values) => columns.Add((name, scores.RowNumbers.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second)));
            foreach (var (construct, values) in scores.Standardised) Add(NameOf(construct), values);
            if (ranges is null || scores.Points is null) continue;
            foreach (var (construct, values) in scores.Points) Add($"{NameOf(construct)}_100", values);
        }

        Console.WriteLine(string.Join(',', ["line", .. columns.Select(column => Field(column.Name))]));
        foreach (var row in columns.SelectMany(column => column.Values.Keys).Distinct().Order())
            Console.WriteLine(string.Join(',', [$"{lines[row]}", .. columns.Select(column => column.Values.TryGetValue(row, out var value) ? value.ToString("R", CultureInfo.InvariantCulture) : "")]));
    }

    /// <summary>The last one first.</summary>
    private static IEnumerable<PlsEstimate> Stages(PlsEstimate last)
    {
        for (var stage = last; stage is not null; stage = stage.StageBefore) yield return stage;
    }

    private static string Field(string name) => name.AsSpan().ContainsAny(",\"\n") ? $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : name;
}

using System.CommandLine;
using System.Globalization;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.Csi;

/// <summary>`shouwen csi score`: the scores of every row as CSV on standard output, standardised and, with a range, on 0 to 100.</summary>
internal static class Score
{
    public static Command Command()
    {
        var command = new Command("score", "Write the constructs' scores of every row") { Inputs.ModelPath, Inputs.DataPath, Inputs.Weight };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        if (Inputs.Read(parsed) is not { } inputs) return Verb.Refused;
        var outcome = EstimatePls.From(inputs.Model.Model, inputs.Answers.Data);
        if (outcome is EstimateRefused refused) return Verb.Refuse(Inputs.Say(refused));
        Write(((PlsEstimate)outcome).Scores(inputs.Model.Ranges), inputs.Model.Ranges is not null, inputs.Answers.Lines);
        return Verb.Done;
    }

    private static void Write(ConstructScores scores, bool hasRange, IReadOnlyList<int> lines)
    {
        var points = hasRange ? scores.Points : null;
        Console.WriteLine(string.Join(',', ["line", .. scores.Standardised.Keys, .. points is null ? [] : points.Keys.Select(name => $"{name}_100")]));
        for (var row = 0; row < scores.RowNumbers.Count; row++)
        {
            IEnumerable<double[]> columns = points is null ? scores.Standardised.Values : scores.Standardised.Values.Concat(points.Values);
            Console.WriteLine(string.Join(',', [$"{lines[scores.RowNumbers[row]]}", .. columns.Select(column => column[row].ToString("R", CultureInfo.InvariantCulture))]));
        }
    }
}

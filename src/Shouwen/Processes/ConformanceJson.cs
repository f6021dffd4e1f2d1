using Shouwen.App.Facts.Published;
using Shouwen.Engines.Mining;

namespace Shouwen.Processes;

/// <summary>A log beside a designed process as stable JSON. Costs are activities inserted or skipped.</summary>
internal static class ConformanceJson
{
    public static void Write(EventFile file, Conformance found, bool withCases) => JsonOutput.Write(json =>
    {
        var log = file.Log;
        json.WriteStartObject();
        json.WriteNumber("events", log.Events);
        json.WriteNumber("cases", log.Cases.Count);
        json.WriteObject("leftOut", file.LeftOut.Where(one => one.Value > 0), (one, _) => json.WriteNumber(one.Key, one.Value));
        json.WriteNumber("alignedCases", found.Cases);
        json.WriteNumber("fitCases", found.FitCases);
        json.WriteOptional("fitShare", found.Cases == 0 ? null : (double)found.FitCases / found.Cases);
        json.WriteNumber("totalCost", found.TotalCost);
        json.WriteOptional("meanCost", found.Cases == 0 ? null : (double)found.TotalCost / found.Cases);
        json.WriteNumber("shortest", found.Shortest);
        json.WriteOptional("meanFitness", found.MeanFitness);
        json.WriteOptional("logFitness", found.LogFitness);
        json.WriteOptional("medianSecondsFitting", found.Fitting.Median);
        json.WriteOptional("medianSecondsDeviating", found.Deviating.Median);
        json.WriteArray("variants", found.Variants, one =>
        {
            json.WriteNames("trace", one.Variant.Trace, found.Names);
            json.WriteNumber("count", one.Variant.Cases.Length);
            json.WriteOptional("cost", one.Cost);
            json.WriteOptional("fitness", one.Fitness);
            json.WriteArray("moves", one.Moves, move =>
            {
                json.WriteString("kind", Word(move.Kind));
                json.WriteString("activity", found.Names[move.Activity]);
            });
            if (withCases) json.WriteNames("cases", one.Variant.Cases, log.Cases);
        });
        json.WriteArray("deviations", found.Deviations, one =>
        {
            json.WriteString("kind", Word(one.Kind));
            json.WriteString("activity", found.Names[one.Activity]);
            json.WriteString("after", one.After is { } after ? found.Names[after] : null);
            json.WriteNumber("cases", one.Cases);
            json.WriteNumber("count", one.Count);
            json.WriteOptional("medianSeconds", one.Throughput.Median);
        });
        json.WriteEndObject();
    });

    private static string Word(AlignedKind kind) => kind switch
    {
        AlignedKind.Inserted => "inserted",
        AlignedKind.Skipped => "skipped",
        _ => "together",
    };
}

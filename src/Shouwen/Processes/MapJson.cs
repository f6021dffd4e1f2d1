using System.Text.Json;
using Shouwen.App.Facts.Published;
using Shouwen.Engines.Mining;

namespace Shouwen.Processes;

/// <summary>A process map as stable JSON, written as it comes: a log may have ten thousands of variants. Times are in seconds; null is no figure.</summary>
internal static class MapJson
{
    public static void Write(EventFile file, ProcessMap map, Rework rework, IReadOnlyList<Handover> handovers) => JsonOutput.Write(json =>
    {
        var log = file.Log;
        var names = log.Activities.Names;
        json.WriteStartObject();
        json.WriteNumber("events", log.Events);
        json.WriteNumber("cases", log.Cases.Count);
        json.WriteObject("leftOut", file.LeftOut.Where(one => one.Value > 0), (one, _) => json.WriteNumber(one.Key, one.Value));
        json.WriteObject("activities", map.Activities, (one, _) => json.WriteNumber(names[one.Activity], one.Count));
        json.WriteObject("starts", map.Activities.Where(one => one.Starts > 0).OrderByDescending(one => one.Starts), (one, _) => json.WriteNumber(names[one.Activity], one.Starts));
        json.WriteObject("ends", map.Activities.Where(one => one.Ends > 0).OrderByDescending(one => one.Ends), (one, _) => json.WriteNumber(names[one.Activity], one.Ends));
        json.WriteArray("edges", map.Edges, edge =>
        {
            json.WriteString("from", names[edge.From]);
            json.WriteString("to", names[edge.To]);
            json.WriteNumber("count", edge.Waiting.Count);
            json.WriteTimes("", edge.Waiting);
            if (edge.Working is { } working) json.WriteTimes("working", working);
            json.WriteOptional("shareOfWaiting", edge.Share);
            json.WriteOptional("earlierMeanSeconds", edge.Earlier);
            json.WriteOptional("laterMeanSeconds", edge.Later);
        });
        json.WriteArray("variants", map.Variants, variant =>
        {
            json.WriteNames("trace", variant.Trace, names);
            json.WriteNumber("count", variant.Cases.Length);
        });
        json.WriteFigures("throughput", map.Throughput);
        if (map.WorkingThroughput is { } throughput) json.WriteFigures("workingThroughput", throughput);
        if (log.Ends is not null) json.WriteArray("service", map.Activities.Where(one => one.Service is not null), one =>
        {
            json.WriteString("activity", names[one.Activity]);
            json.WriteTimes("", one.Service!);
        });
        json.WriteObject("rework", rework.Activities, (one, _) => json.WriteNumber(names[one.Activity], one.Cases));
        json.WriteNumber("casesWithRework", rework.Cases);
        json.WriteArray("repeats", rework.Activities, one =>
        {
            json.WriteString("activity", names[one.Activity]);
            json.WriteNumber("cases", one.Cases);
            json.WriteNumber("repeats", one.Repeats);
            json.WriteNumber("atOnceCases", one.AtOnce);
            json.WriteNumber("returnCases", one.Returns);
        });
        json.WriteOptional("medianSecondsWithRework", rework.With.Median);
        json.WriteOptional("medianSecondsWithoutRework", rework.Without.Median);
        if (log.Resources is { } who)
        {
            json.WriteNumber("casesWithPingPong", rework.PingPongCases);
            json.WriteArray("pingPong", rework.PingPong, pair =>
            {
                json.WriteString("from", who.Names[pair.One]);
                json.WriteString("to", who.Names[pair.Other]);
                json.WriteNumber("count", pair.Count);
                json.WriteNumber("cases", pair.Cases);
            });
            json.WriteArray("handovers", handovers, one =>
            {
                json.WriteString("from", who.Names[one.From]);
                json.WriteString("to", who.Names[one.To]);
                json.WriteNumber("count", one.Count);
                json.WriteNumber("cases", one.Cases);
                json.WriteNumber("meanSeconds", one.MeanSeconds);
            });
        }

        json.WriteEndObject();
    });

    private static void WriteFigures(this Utf8JsonWriter json, string name, TimeFigures figures)
    {
        json.WriteStartObject(name);
        json.WriteTimes("", figures);
        json.WriteEndObject();
    }
}

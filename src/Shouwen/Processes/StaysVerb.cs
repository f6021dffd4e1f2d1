using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Shouwen.App.Facts.Published;
using Shouwen.Engines.Mining;

namespace Shouwen.Processes;

/// <summary>`shouwen stays`: how long cases stay in each status, and how they go from one to another.</summary>
internal static class StaysVerb
{
    private const int Shown = 20;
    private static readonly Option<string?> By = new("--by") { Description = "Column whose values cases stay at, such as status or team (default: the activity)" };
    private static readonly Option<string?> Between = new("--between") { Description = "Column between whose values cases are handed over, such as team (default: --resource)" };

    public static Command Command()
    {
        var command = LogOptions.On(new("stays", "How long the cases of an event log stay in each status, and how they are handed from one to another and straight back"));
        command.Options.Add(By);
        command.Options.Add(Between);
        command.Options.Add(CommonOptions.Json);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var (by, between) = (parsed.GetValue(By), parsed.GetValue(Between));
        if (LogOptions.Read(parsed, [.. new[] { by, between }.OfType<string>().Distinct()]) is not { } read) return Verb.Refused;
        var log = read.Events.Log;
        var open = LogOptions.OpenOver(log, read.Calendar);
        CodedColumn? Column(string? name) => log.Attributes.FirstOrDefault(one => one.Name == name)?.Values;
        var (column, who) = (Column(by) ?? log.Activities, Column(between) ?? log.Resources);
        var stays = Stay.Of(log, column, open);
        var handed = who is null ? null : new Handed(who, Handover.Of(log, who, open).Where(one => one.From != one.To).ToList(), Handover.PerCase(log, who), PingPong.Of(log, who));
        if (parsed.GetValue(CommonOptions.Json)) Write(read.Events, column, stays, handed);
        else Print(log, column, stays, handed);
        return Verb.Done;
    }

    private sealed record Handed(CodedColumn Who, IReadOnlyList<Handover> Ways, int[] PerCase, (IReadOnlyList<PingPong> Pairs, int Cases) Back);

    private static void Write(EventFile file, CodedColumn column, IReadOnlyList<Stay> stays, Handed? handed) => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("events", file.Log.Events);
        json.WriteNumber("cases", file.Log.Cases.Count);
        json.WriteObject("leftOut", file.LeftOut.Where(one => one.Value > 0), (one, _) => json.WriteNumber(one.Key, one.Value));
        json.WriteArray("stays", stays, stay =>
        {
            json.WriteString("value", stay.Value < 0 ? null : column.Names[stay.Value]);
            json.WriteNumber("cases", stay.Cases);
            json.WriteNumber("visits", stay.Visits);
            json.WriteNumber("ending", stay.Ending);
            json.WriteNumber("known", stay.Times.Count);
            json.WriteOptional("share", stay.Share);
            json.WriteTimes("", stay.Times);
            if (stay.Working is { } working) json.WriteTimes("working", working);
        });
        if (handed is not null) Write(json, file.Log, handed);
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, EventLog log, Handed handed)
    {
        var names = handed.Who.Names;
        json.WriteNumber("handovers", handed.PerCase.Sum());
        json.WriteNumber("handedCases", handed.PerCase.Count(count => count > 0));
        json.WriteArray("ways", handed.Ways, one =>
        {
            json.WriteString("from", names[one.From]);
            json.WriteString("to", names[one.To]);
            json.WriteNumber("count", one.Count);
            json.WriteNumber("cases", one.Cases);
            json.WriteTimes("", one.Waiting);
            if (one.Working is { } working) json.WriteTimes("working", working);
        });
        json.WriteNumber("casesWithPingPong", handed.Back.Cases);
        json.WriteArray("pingPong", handed.Back.Pairs, pair =>
        {
            json.WriteString("from", names[pair.One]);
            json.WriteString("to", names[pair.Other]);
            json.WriteNumber("count", pair.Count);
            json.WriteNumber("cases", pair.Cases);
        });
        json.WriteObject("perCase", handed.PerCase.Index(), (one, _) => json.WriteNumber(log.Cases[one.Index], one.Item));
    }

    private static void Print(EventLog log, CodedColumn column, IReadOnlyList<Stay> stays, Handed? handed)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{log.Events:N0} events, {log.Cases.Count:N0} cases"));
        string Share(double? share) => Output.Text(share * 100, 1) + " %";
        var hasWorking = stays.Any(stay => stay.Working is not null);
        Output.Write(
            "Where the time goes", ["", "share", "cases", "of known time", "median", "90 %", "ending there", .. (hasWorking ? (string[])["median, working time"] : [])],
            stays.Take(Shown).Select(stay => (string[])[
                stay.Value < 0 ? "–" : column.Names[stay.Value], Share(stay.Share), $"{stay.Cases}", $"{stay.Times.Count}", TimeWords.Of(stay.Times.Median), TimeWords.Of(stay.Times.P90), $"{stay.Ending}",
                .. (hasWorking ? (string[])[TimeWords.Of(stay.Working!.Median)] : [])]));
        if (handed is null) return;
        var (names, all) = (handed.Who.Names, handed.PerCase.Sum());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all:N0} hand-overs in {handed.PerCase.Count(count => count > 0):N0} cases, {handed.Back.Cases:N0} of them with one straight back."));
        Output.Write("Hand-overs", ["from", "to", "times", "cases", "median wait", "90 %"], handed.Ways.Take(Shown).Select(one => new[] { names[one.From], names[one.To], $"{one.Count}", $"{one.Cases}", TimeWords.Of(one.Waiting.Median), TimeWords.Of(one.Waiting.P90) }));
        Output.Write("Handed over and straight back", ["", "to", "times", "cases"], handed.Back.Pairs.Take(10).Select(pair => new[] { names[pair.One], names[pair.Other], $"{pair.Count}", $"{pair.Cases}" }));
    }
}

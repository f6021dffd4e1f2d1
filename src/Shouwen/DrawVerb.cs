using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Voice.Published;
using Shouwen.App.Voice.Sampling;
using Shouwen.Engines.Sampling;

namespace Shouwen;

/// <summary>`shouwen survey draw`: who is asked in a wave, by a plan and a seed, with one-use addresses as a file.</summary>
internal static class DrawVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly Option<string> Wave = new("--wave") { Description = "Code of the wave", Required = true };
    private static readonly Option<string?> Out = new("--out") { Description = "File of those drawn and their addresses, .csv or .xlsx; it must not be there yet. Without it nothing is drawn, and what a draw would do is told" };
    private static readonly Option<string> Address = new("--address") { Description = "What the addresses begin with: where people reach this server", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
    private static readonly Option<int?> Number = new("--number") { Description = "Number that the draw is to have: a command that runs twice draws once (default: the next)" };
    private static readonly Option<DateOnly?> From = new("--from") { Description = "First local date of the contacts, or of the ends of cases, whose customers may be asked" };
    private static readonly Option<DateOnly?> To = new("--to") { Description = "Last of them" };
    private static readonly Option<string?> List = new("--list") { Description = "Draw from this file of customers instead (a column `customer`; CSV, XLSX or NDJSON)" };
    private static readonly Option<bool> Cases = new("--cases") { Description = "Draw from customers whose cases were done on these dates instead" };
    private static readonly Option<string[]> Types = Codes("--types", "kinds of case");
    private static readonly Option<string[]> Queues = Codes("--queues", "queues");
    private static readonly Option<string[]> Topics = Codes("--topics", "topics and what is below them");
    private static readonly Option<string[]> Channels = Codes("--channels", "channels");
    private static readonly Option<string[]> Regions = Codes("--regions", "regions and what is below them");
    private static readonly Option<string[]> Products = Codes("--products", "products and what is below them");
    private static readonly Option<string?> By = new("--by") { Description = "Strata: region, product, channel, queue or team" };
    private static readonly Option<int?> Size = new("--size") { Description = "How many people more are asked" };
    private static readonly Option<double?> Margin = new("--margin") { Description = "Or: as many as it takes to know the whole within so many points of 0 to 100" };
    private static readonly Option<double> Level = new("--level") { Description = "Confidence of the margin", DefaultValueFactory = _ => 0.95 };
    private static readonly Option<double> Deviation = new("--deviation") { Description = "How answers scatter, in the same points: 50 is a share's at the most, an index has some 20", DefaultValueFactory = _ => 50 };
    private static readonly Option<double> ResponseRate = new("--response-rate") { Description = "Share of those asked that is expected to answer", DefaultValueFactory = _ => 1 };
    private static readonly Option<AllocationRule> Allocation = new("--allocation") { Description = "How strata share the sample" };
    private static readonly Option<int> Least = new("--least") { Description = "From each stratum at least" };
    private static readonly Option<int?> RestDays = new("--rest-days") { Description = "Whoever was asked in the last so many days is left alone (default: as in the centre's last draw, else 90)" };
    private static readonly Option<int?> Seed = new("--seed") { Description = "Draws the same people again (default: the wave's own)" };

    public static Command Command()
    {
        var draw = new Command("draw", "Draw who is asked in a wave, and write their one-use addresses to a file, this once")
        {
            CommonOptions.Centre, Wave, Out, Address, Number, From, To, List, Cases, Types, Queues, Topics, Channels, Regions, Products, By, Size, Margin, Level, Deviation, ResponseRate, Allocation, Least, RestDays, Seed,
            CommonOptions.Data, CommonOptions.Json,
        };
        draw.Validators.Add(given =>
        {
            if (given.GetValue(List) is not null && given.GetValue(Cases)) given.AddError("--list and --cases: people are drawn from one of them.");
            if (given.GetValue(Out) is { } path && Path.GetExtension(path).ToLowerInvariant() is not (".csv" or ".xlsx")) given.AddError("--out: its name ends in .csv or .xlsx.");
            if (given.GetValue(Address) is { } address && (!Uri.TryCreate(address, UriKind.Absolute, out var root) || root.Scheme is not ("http" or "https"))) given.AddError("--address: an address such as https://service.example.com.");
        });
        draw.SetAction((parsed, cancel) => Verb.WithStoreAsync(parsed.GetRequiredValue(CommonOptions.Data), async (services, token) =>
        {
            var code = parsed.GetRequiredValue(CommonOptions.Centre);
            if (await CentreCard.FindAsync(services.GetRequiredService<Db>(), code, token) is not { } centre) return Verb.Refuse($"There is no centre {code} in this store.");
            var (path, list) = (parsed.GetValue(Out), parsed.GetValue(List));
            if (File.Exists(path)) return Verb.Refuse($"There is a file {path} already: its addresses would be lost.");
            if (list is not null && !File.Exists(list)) return Verb.Refuse($"There is no file {list}.");
            var command = new DrawCommand(parsed.GetRequiredValue(Wave), PlanOf(parsed), list, parsed.GetValue(Number), parsed.GetRequiredValue(Address).TrimEnd('/'), path);
            var (answer, refused, errors) = await DrawWaveSample.RunAsync(services, Acting.Console(centre.Id, centre.Code), command, token);
            return answer is null ? Verb.Refuse([.. refused, .. FieldWords.Say(errors)]) : Tell(answer, parsed);
        }, cancel));
        return draw;
    }

    private static Option<string[]> Codes(string name, string what) => new(name) { Description = $"Only customers of these {what}, by code", AllowMultipleArgumentsPerToken = true };

    private static SamplePlan PlanOf(ParseResult parsed) => new(
        parsed.GetValue(List) is not null ? PeopleFrom.List : parsed.GetValue(Cases) ? PeopleFrom.Cases : PeopleFrom.Contacts, parsed.GetValue(From), parsed.GetValue(To),
        parsed.GetValue(Queues), parsed.GetValue(Topics), parsed.GetValue(Channels), parsed.GetValue(Regions), parsed.GetValue(Products),
        parsed.GetValue(By), parsed.GetValue(Size), parsed.GetValue(Margin), parsed.GetValue(Level), parsed.GetValue(Deviation), null, parsed.GetValue(ResponseRate),
        parsed.GetValue(Allocation), parsed.GetValue(Least), parsed.GetValue(RestDays), parsed.GetValue(Seed), Types: parsed.GetValue(Types));

    private static int Tell(DrawAnswer answer, ParseResult parsed)
    {
        var preview = answer.Preview;
        foreach (var fault in preview.Faults) Console.Error.WriteLine(AnswerFaultWords.Say(fault));
        if (preview.FaultRows > 0) Console.Error.WriteLine($"{preview.FaultRows} rows of the list are wrong and left out.");
        if (parsed.GetValue(CommonOptions.Json))
        {
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                answer.Number,
                answer.Drawn,
                File = answer.Number is null ? null : parsed.GetValue(Out),
                preview.Seed,
                preview.RestDays,
                preview.Unknown,
                preview.Covered,
                preview.Whole,
                preview.Strata,
            }, Json));
            return Verb.Done;
        }

        var title = answer.Number is { } number ? $"Draw {number} of {parsed.GetValue(Wave)}" : "Nothing was drawn; a draw would do this";
        Output.Write(title, ["stratum", "population", "asked before", "resting", "opted out", answer.Number is null ? "to draw" : "drawn", "margin"], (parsed.GetValue(By) is null ? [] : preview.Strata.Select(Row)).Append(Row(preview.Whole with { Code = "all" })));
        Console.WriteLine($"Seed {preview.Seed}; whoever was asked within {preview.RestDays} days rests.");
        if (answer.Drawn is { } drawn) Console.WriteLine($"{drawn} addresses are in {parsed.GetValue(Out)}. They are told this once: send them, then delete the file.");
        return Verb.Done;
    }

    private static string[] Row(SampledStratum stratum) =>
    [
        stratum.Code is null ? "not known" : stratum.Name is { } name && name != stratum.Code ? $"{stratum.Code} {name}" : stratum.Code,
        Count(stratum.Population), Count(stratum.Asked), Count(stratum.Resting), Count(stratum.OptedOut), Count(stratum.Drawn), Output.Text(stratum.ExpectedMargin, 1),
    ];

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}

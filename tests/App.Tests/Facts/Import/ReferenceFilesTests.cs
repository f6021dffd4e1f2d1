using System.Text.Json;
using System.Text.Json.Serialization;
using Shouwen.App.Facts.Import.Mappings;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Facts.Import.ImportsOf;

namespace Shouwen.App.Tests.Facts.Import;

/// <summary>Two real call centres; their files lie beside the repository and are not part of it.</summary>
public sealed class ReferenceFilesTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };
    private const string August = "from=1999-08-01&to=1999-08-31";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task August_1999_has_the_figures_that_its_analysts_found(bool byPreset)
    {
        var file = await BytesAsync("bank1999-aug-15min.csv.gz");
        var imports = await NewAsync(server, "Asia/Jerusalem");
        var upload = await imports.SendAsync(file, "bank1999-aug-15min.csv.gz");
        var preview = await imports.PreviewAsync(upload);
        var proposed = preview.GetProperty("mapping");
        Assert.Equal(("intervals", 15, 20), (preview.GetProperty("kind").GetString(), proposed.GetProperty("intervalMinutes").GetInt32(), proposed.GetProperty("withinSeconds").GetInt32()));
        var result = Done(await imports.EndAsync(await imports.StartAsync(upload, "intervals", byPreset ? PresetOf("bank1999-aug-15min") : proposed)));
        Assert.Equal("6973 added, 0 changed, 0 unchanged, 0 rejected", Counts(result));

        Assert.Equal(38_711, await imports.ValueAsync("offered", August));
        Assert.Equal(0.1888, Math.Round((await imports.ValueAsync("abandon_rate", August))!.Value, 4));
        Assert.Equal(73.8, Math.Round((await imports.ValueAsync("asa", August))!.Value, 1));
        Assert.Equal(0.4096, Math.Round((await imports.ValueAsync("service_level", August))!.Value, 4));
    }

    [Fact]
    public async Task Calls_in_five_minutes_of_2003_come_in_as_one_queue()
    {
        var file = await BytesAsync("bank-calls-5min-2003.csv.gz");
        var imports = await NewAsync(server, "America/New_York");
        var upload = await imports.SendAsync(file, "bank-calls-5min-2003.csv.gz");
        var preview = await imports.PreviewAsync(upload, "kind=intervals");
        Assert.Equal(["queue"], preview.GetProperty("missing").EnumerateArray().Select(field => field.GetString()));
        Assert.Equal(5, preview.GetProperty("mapping").GetProperty("intervalMinutes").GetInt32());
        var result = Done(await imports.EndAsync(await imports.StartAsync(upload, "intervals", PresetOf("bank-calls-5min-2003"))));
        Assert.Equal("27716 added, 0 changed, 0 unchanged, 0 rejected", Counts(result));
        Assert.Equal(("2003-03-03", "2003-10-24"), (result.GetProperty("from").GetString(), result.GetProperty("to").GetString()));
    }

    private static JsonElement PresetOf(string name) => JsonSerializer.SerializeToElement(MappingText.Read(File.ReadAllText(Path.Combine(Repository.Folder, "examples", $"{name}.yaml"))), Json);

    private static async Task<byte[]> BytesAsync(string name)
    {
        var path = Path.Combine(Repository.Folder, "..", "shared", "data", "ops", name);
        Assert.SkipUnless(File.Exists(path), $"{name} is not here.");
        return await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
    }
}

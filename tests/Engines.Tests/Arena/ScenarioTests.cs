using Shouwen.Engines.Arena;

namespace Shouwen.Engines.Tests.Arena;

public sealed class ScenarioTests
{
    [Fact]
    public void The_small_scenario_can_be_played() => Assert.Empty(CheckScenario.Of(Workshop.Scenario));

    [Fact]
    public void A_fault_is_named_with_its_place()
    {
        var scenario = Workshop.Scenario;
        Wrong("faults[1].causes[0].tests", scenario with { Faults = [scenario.Faults[0], scenario.Faults[1] with { Causes = [scenario.Faults[1].Causes[0] with { Tests = ["feel"] }] }, scenario.Faults[2]] });
        Wrong("faults[0].causes[1].solution", scenario with { Faults = [scenario.Faults[0] with { Causes = [scenario.Faults[0].Causes[0], scenario.Faults[0].Causes[1] with { Solution = "pray" }] }, .. scenario.Faults.Skip(1)] });
        Wrong("services[2].blocks", scenario with { Services = [.. scenario.Services.Take(2), scenario.Services[2] with { Blocks = ["up"] }] });
        Wrong("services[1].reach", scenario with { Services = [scenario.Services[0], scenario.Services[1] with { Reach = 3 }, scenario.Services[2]] });
        Wrong("schedule.every", scenario with { Schedule = scenario.Schedule with { Every = 60_000 } });
        Wrong("times.decay", scenario with { Times = scenario.Times with { Decay = [1] } });
        Wrong("rounds[0].faults[0].cause", scenario with { Rounds = [new(0, 1000, null, [new(0, "saw", "rust", 0)])] });
        Wrong("form[1].options", scenario with { Form = [scenario.Form[0], scenario.Form[1] with { Options = [] }] });
        Wrong("places[1].code", scenario with { Places = [scenario.Places[0], scenario.Places[0]] });
        Wrong("crew", scenario with { Crew = new(0, 1, 0) });
        Wrong("name", scenario with { Name = new("车间", "") });
    }

    [Fact]
    public void A_board_of_a_faulty_scenario_is_not_made() => Assert.Throws<ArgumentException>(() => Board.Of(Workshop.Scenario with { Rounds = [] }));

    [Fact]
    public void A_changed_number_is_another_edition_and_a_changed_word_is_not()
    {
        var scenario = Workshop.Scenario;
        Assert.Equal(Workshop.Board.Digest, Board.Of(scenario with { Name = new("别名", "Other name") }).Digest);
        Assert.NotEqual(Workshop.Board.Digest, Board.Of(scenario with { Times = scenario.Times with { Verify = 4_001 } }).Digest);
        Assert.NotEqual(Workshop.Board.Digest, Board.Of(scenario with { Faults = [scenario.Faults[0] with { Causes = [scenario.Faults[0].Causes[0]] }, .. scenario.Faults.Skip(1)] }).Digest);
    }

    [Fact]
    public void The_agreement_is_rounded_up() => Assert.Equal(82, ((96 * 85) + 99) / 100);

    [Fact]
    public void The_engine_knows_no_airport_and_no_floating_point_in_what_it_plays()
    {
        var folder = Path.Combine(Folder(), "src", "Engines", "Arena");
        string[] figures = ["Calibrate.cs", "ForkFigures.cs", "RoundFigures.cs", "TuneScenario.cs"];
        foreach (var file in Directory.GetFiles(folder, "*.cs"))
        {
            var text = File.ReadAllText(file);
            Assert.DoesNotMatch("(?i)airport|terminal|runway|flight|aircraft|机场|航", text);
            if (!figures.Contains(Path.GetFileName(file))) Assert.DoesNotMatch(@"\b(double|float|Math\.(Exp|Log|Pow|Sqrt|Round))\b", text);
        }
    }

    private static void Wrong(string place, Scenario scenario)
    {
        var found = CheckScenario.Of(scenario);
        Assert.Contains(found, one => one.Place == place);
        Assert.All(found, one => Assert.True(one.Words.Zh.Length > 0 && one.Words.En.Length > 0));
    }

    private static string Folder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Shouwen.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}

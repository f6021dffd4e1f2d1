namespace Shouwen.App.Tests.HouseRules;

/// <summary>The same rules over a small house that breaks each of them: offender and offended are named, and nobody else.</summary>
public sealed class PlantedViolationsTests
{
    private const string Root = "Shouwen.App.Tests.HouseRules.Planted.";

    private static readonly House House = new(Root + "Engines", Root + "App", typeof(PlantedViolationsTests).Assembly.Location);

    [Fact]
    public void The_planted_words_and_engines_are_found()
    {
        Assert.Equal(["Data", "Desk", "Knowledge"], House.Words);
        Assert.Equal(["Common", "Forecasting", "Queueing"], House.EngineFolders);
    }

    [Fact]
    public void An_engine_that_imports_the_store_is_named() => Broken(Rules.EnginesImportOnlyNumbersAndTime(House),
        "Engines.Queueing.Waiting -> Microsoft.EntityFrameworkCore.ChangeTracking.ChangeTracker",
        "Engines.Queueing.Waiting -> Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry",
        "Engines.Queueing.Waiting -> Microsoft.EntityFrameworkCore.DbContext");

    [Fact]
    public void An_engine_folder_that_imports_another_is_named() => Broken(Rules.EngineFoldersDoNotImportOneAnother(House),
        "Engines.Queueing.Waiting -> Engines.Forecasting.Trend");

    [Fact]
    public void An_engine_that_reads_a_file_or_the_clock_is_named_even_from_a_lambda() => Broken(Rules.EnginesReachNothingOutside(House),
        "Engines.Forecasting.Dice -> System.TimeProvider.get_System",
        "Engines.Forecasting.Trend -> System.IO.File.ReadAllText");

    [Fact]
    public void A_word_that_uses_what_another_keeps_to_itself_is_named_also_in_async_code_and_lambdas() => Broken(Rules.WordsMeetOnlyInPublished(House),
        "App.Desk.Asynchronous -> App.Knowledge.Article",
        "App.Desk.Lambda -> App.Knowledge.Article",
        "App.Desk.Navigation -> App.Knowledge.Article");

    [Fact]
    public void A_word_that_imports_the_executable_is_named() => Broken(Rules.NothingImportsTheExecutable(House),
        "App.Desk.Start -> Shouwen.Server");

    [Fact]
    public void A_manager_is_named() => Broken(Rules.NamesSayWhatTypesAre(House), "App.Desk.CaseManager -> Manager");

    [Fact]
    public void An_interface_with_one_implementation_is_named() => Broken(Rules.InterfacesHaveMoreThanOneImplementation(House),
        "App.Knowledge.IArticles -> App.Knowledge.Articles");

    private static void Broken(IEnumerable<Violation> violations, params string[] expected) => Assert.Equal(expected,
        violations.Select(violation => violation.ToString().Replace(Root, "", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));
}

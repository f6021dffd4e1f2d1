using Shouwen.App.Data;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Tests.HouseRules;

public sealed class HouseRulesTests
{
    private static readonly House House = new(
        "Shouwen.Engines", "Shouwen.App", typeof(Dim).Assembly.Location, typeof(Db).Assembly.Location);

    [Fact]
    public void The_words_and_the_engines_are_found()
    {
        Assert.Superset(new HashSet<string> { "Access", "Audit", "Centres", "Data", "Facts", "Files", "Http", "Voice" }, House.Words.ToHashSet());
        Assert.Superset(new HashSet<string> { "Clock", "Metrics", "Satisfaction" }, House.EngineFolders.ToHashSet());
    }

    [Fact]
    public void Engines_import_only_the_base_library_MathNet_and_NodaTime() => Kept(Rules.EnginesImportOnlyNumbersAndTime(House));

    [Fact]
    public void Engine_folders_do_not_import_one_another() => Kept(Rules.EngineFoldersDoNotImportOneAnother(House));

    [Fact]
    public void Engines_have_no_disk_net_console_clock_or_chance_of_their_own() => Kept(Rules.EnginesReachNothingOutside(House));

    [Fact]
    public void A_word_sees_only_what_other_words_publish() => Kept(Rules.WordsMeetOnlyInPublished(House));

    [Fact]
    public void Nothing_imports_the_executable() => Kept(Rules.NothingImportsTheExecutable(House));

    [Fact]
    public void No_type_is_a_manager_a_helper_or_a_util() => Kept(Rules.NamesSayWhatTypesAre(House));

    [Fact]
    public void No_interface_has_just_one_implementation() => Kept(Rules.InterfacesHaveMoreThanOneImplementation(House));

    private static void Kept(IEnumerable<Violation> violations) => Assert.Empty(violations);
}

using Mono.Cecil;

namespace Shouwen.App.Tests.HouseRules;

internal sealed record Violation(string Offender, string Offended)
{
    public override string ToString() => $"{Offender} -> {Offended}";
}

/// <summary>Who may import what, and how things are not named (the house, in the design).</summary>
internal static class Rules
{
    private static readonly string[] EmptyNames = ["Manager", "Helper", "Util", "Utility"];
    private static readonly string BaseLibrary = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    public static IEnumerable<Violation> EnginesImportOnlyNumbersAndTime(House house) =>
        Imports(house.Engines, used => !house.IsEngine(used) && AssemblyOf(used) is var assembly
            && assembly is not ("MathNet.Numerics" or "NodaTime") && !File.Exists(Path.Combine(BaseLibrary, assembly + ".dll")));

    public static IEnumerable<Violation> EngineFoldersDoNotImportOneAnother(House house) =>
        house.Engines.SelectMany(type => Imports([type], used => house.IsEngine(used)
            && house.FolderOf(used) != house.FolderOf(type) && house.FolderOf(used) != "Common"));

    public static IEnumerable<Violation> EnginesReachNothingOutside(House house) =>
        house.Engines.SelectMany(type => Uses.MembersOf(type).Where(Outside.IsReachedBy)
            .Select(member => new Violation(NameOf(type), $"{NameOf(member.DeclaringType)}.{member.Name}")).Distinct());

    public static IEnumerable<Violation> WordsMeetOnlyInPublished(House house) =>
        house.App.Where(type => house.FolderOf(type).Length > 0).SelectMany(type => Imports([type], used => house.IsApp(used)
            && house.FolderOf(used) != house.FolderOf(type) && house.FolderOf(used) is not ("Data" or "Http") && !house.IsPublished(used)));

    public static IEnumerable<Violation> NothingImportsTheExecutable(House house) =>
        Imports(house.Types, used => AssemblyOf(used) == "shouwen");

    public static IEnumerable<Violation> NamesSayWhatTypesAre(House house) =>
        from type in house.Types
        let name = type.Name.Split('`')[0]
        from empty in EmptyNames
        where name.EndsWith(empty, StringComparison.Ordinal) || name.EndsWith(Plural(empty), StringComparison.Ordinal)
        select new Violation(NameOf(type), empty);

    public static IEnumerable<Violation> InterfacesHaveMoreThanOneImplementation(House house)
    {
        var implementations = house.Types.Where(type => type is { IsInterface: false, IsAbstract: false })
            .SelectMany(type => InterfacesOf(type).Select(implemented => (Type: type, Interface: implemented.FullName))).Distinct()
            .ToLookup(pair => pair.Interface, pair => pair.Type);
        return house.Types.Where(type => type.IsInterface && implementations[type.FullName].Count() == 1)
            .Select(type => new Violation(NameOf(type), NameOf(implementations[type.FullName].Single())));
    }

    private static IEnumerable<Violation> Imports(IEnumerable<TypeDefinition> types, Func<TypeReference, bool> forbidden) =>
        types.SelectMany(type => Uses.TypesOf(type).Where(forbidden).Select(used => new Violation(NameOf(type), NameOf(used)))).Distinct();

    /// <summary>Inherited ones too, as far as the bases are in the same assembly.</summary>
    private static IEnumerable<TypeReference> InterfacesOf(TypeDefinition type) =>
        type.Interfaces.Select(implemented => implemented.InterfaceType.GetElementType())
            .Concat(type.BaseType is null ? [] : type.Module.GetType(type.BaseType.GetElementType().FullName) is { } known ? InterfacesOf(known) : []);

    private static string NameOf(TypeReference type) => House.Outermost(type).FullName;

    private static string AssemblyOf(TypeReference type) => type.Scope switch
    {
        AssemblyNameReference reference => reference.Name,
        ModuleDefinition module => module.Assembly.Name.Name,
        _ => "",
    };

    private static string Plural(string word) => word.EndsWith('y') ? word[..^1] + "ies" : word + "s";
}

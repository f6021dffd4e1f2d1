using Shouwen.App.Facts.Contacts;
using Shouwen.App.Facts.Import.Mappings;
using Shouwen.App.Facts.Published;
using Shouwen.App.Files.Published;

namespace Shouwen.App.Facts.Import;

/// <summary>Which failures are the file's or the mapping's own, and how they are told.</summary>
internal static class Refusals
{
    public static ImportRefusal? Of(Exception failure) => failure switch
    {
        FileRefused file => new(file.Code, file.Message),
        MappingNotValid mapping => new("import.mapping", mapping.Message, mapping.Errors),
        MappingRefused mapping => new("import.mapping", mapping.Message),
        TooManyCodes codes => new("import.tooManyCodes", codes.Message),
        _ => null,
    };
}

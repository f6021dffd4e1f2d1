namespace Shouwen.Engines.Metrics;

/// <summary>How a contact ended.</summary>
public enum Outcome : byte
{
    /// <summary>A person answered.</summary>
    Answered,

    /// <summary>The customer gave up waiting.</summary>
    Abandoned,

    /// <summary>A machine gave what was asked for.</summary>
    SelfServed,

    /// <summary>All lines were busy; the customer did not get as far as waiting.</summary>
    Blocked,

    /// <summary>The customer asked to be called back instead of waiting.</summary>
    Callback,
}

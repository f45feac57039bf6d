module example.modular {
    requires io.github.steelyard;
}

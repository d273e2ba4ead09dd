//! Services, a module each.

pub mod data_management;
pub mod development_environment;
pub mod image_management;
pub mod models_2;
pub mod resource_management;

pub use data_management::DataManagementService;
pub use development_environment::DevelopmentEnvironmentService;
pub use image_management::ImageManagementService;
pub use models_2::ModelsService;
pub use resource_management::ResourceManagementService;
